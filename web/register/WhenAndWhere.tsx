import { eventDay, eventSpan, zoneName } from '#web/shared/eventTime.ts';
import type { PublicEvent } from './draft.ts';
import { useFactsSpeech } from './words.ts';

/** The event's day and hours in its own time zone, and its place. */
export function WhenAndWhere({ event }: { event: PublicEvent }) {
  const { texts, locale } = useFactsSpeech();
  const clock = { locale, timeZone: event.timeZone };
  return (
    <dl class="facts">
      <div>
        <dt>{texts.when}</dt>
        <dd>
          <strong>{eventDay(event.startsAt, clock)}</strong>
          <br />
          {eventSpan(event.startsAt, event.endsAt, clock)}{' '}
          <span class="hint">{zoneName(event.startsAt, clock)}</span>
        </dd>
      </div>
      <div>
        <dt>{texts.where}</dt>
        <dd>
          <strong>
            <bdi>{event.place.name}</bdi>
          </strong>
          <br />
          <bdi class="written">{event.place.address}</bdi>
        </dd>
      </div>
    </dl>
  );
}
