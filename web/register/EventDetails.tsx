import type { PublicEvent } from './draft.ts';
import { Employers } from './Employers.tsx';
import { EventSessions } from './EventSessions.tsx';
import { Jobs } from './Jobs.tsx';
import { useSpeech } from './Speech.tsx';

/** What there is to see at the event. */
export function EventDetails({ event }: { event: PublicEvent }) {
  const { texts } = useSpeech();
  return (
    <div class="event-details stack wide">
      {event.description && (
        <section class="stack close">
          <h2>{texts.about}</h2>
          <p class="written">{event.description}</p>
        </section>
      )}
      {event.sessions.length > 0 && <EventSessions event={event} />}
      {event.employers.length > 0 && <Employers employers={event.employers} />}
      {event.roles.length > 0 && <Jobs jobs={event.roles} />}
    </div>
  );
}
