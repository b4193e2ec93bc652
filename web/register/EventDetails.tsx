import type { PublicEvent } from './draft.ts';
import { Employers } from './Employers.tsx';
import { EventSessions } from './EventSessions.tsx';
import { Jobs } from './Jobs.tsx';
import { useEventSpeech } from './words.ts';

/** What there is to see at the event. */
export function EventDetails({ event }: { event: PublicEvent }) {
  const { texts } = useEventSpeech();
  return (
    <div class="event-details stack wide">
      {event.description && (
        <section class="stack close">
          <h2>{texts.about}</h2>
          <p class="written" dir="auto">
            {event.description}
          </p>
        </section>
      )}
      {event.sessions.length > 0 && <EventSessions event={event} />}
      {event.employers.length > 0 && <Employers employers={event.employers} />}
      {event.roles.length > 0 && <Jobs jobs={event.roles} />}
    </div>
  );
}
