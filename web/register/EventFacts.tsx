import { eventDay, eventSpan, zoneName } from '#web/shared/eventTime.ts';
import { plural } from '#web/shared/plural.ts';
import type { PublicEvent } from './draft.ts';
import { useSpeech } from './Speech.tsx';

/** What, when and where. */
export function EventFacts({ event }: { event: PublicEvent }) {
  const { texts, locale } = useSpeech();
  const open = event.status === 'published' && !event.over;
  return (
    <section class="event-facts stack">
      <p class="row">
        <span class="tag accent">{texts.eventKinds[event.kind]}</span>
        {open && !event.full && <span class="tag">{plural(locale, event.placesLeft, texts.placesLeft)}</span>}
      </p>
      <h1>{event.name}</h1>
      {event.description && <p class="lead written">{event.description}</p>}
      <WhenAndWhere event={event} />
    </section>
  );
}

/** The event's day and hours in its own time zone, and its place. */
export function WhenAndWhere({ event }: { event: PublicEvent }) {
  const { texts, locale } = useSpeech();
  const clock = { locale, timeZone: event.timeZone };
  return (
    <dl class="facts">
      <div>
        <dt>{texts.when}</dt>
        <dd>
          <strong>{eventDay(event.startsAt, clock)}</strong>
          <br />
          {eventSpan(event.startsAt, event.endsAt, clock)}
          <p class="hint">{texts.zone(zoneName(event.startsAt, clock))}</p>
        </dd>
      </div>
      <div>
        <dt>{texts.where}</dt>
        <dd>
          <strong>{event.place.name}</strong>
          <br />
          <span class="written">{event.place.address}</span>
        </dd>
      </div>
    </dl>
  );
}
