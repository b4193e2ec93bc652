import { eventDay, eventHour } from '#web/shared/eventTime.ts';
import { Notice } from '#web/shared/Notice.tsx';
import type { PublicEvent } from './draft.ts';
import { useEventSpeech } from './words.ts';

/** Why nobody can register at an event now. */
export function EventState({ event }: { event: PublicEvent }) {
  const { texts, locale } = useEventSpeech();
  if (event.status === 'cancelled') {
    return (
      <Notice look="bad" title={texts.cancelledTitle}>
        <p>{texts.cancelledText}</p>
      </Notice>
    );
  }
  if (event.over) {
    return (
      <Notice title={texts.overTitle}>
        <p>{texts.overText}</p>
      </Notice>
    );
  }
  const clock = { locale, timeZone: event.timeZone };
  if (event.registration === 'not-yet') {
    return (
      <Notice title={texts.notYetTitle}>
        <p>{texts.notYetText(eventDay(event.opensAt, clock), eventHour(event.opensAt, clock))}</p>
      </Notice>
    );
  }
  if (event.registration === 'closed') {
    return (
      <Notice title={texts.closedTitle}>
        {event.closesAt && (
          <p>{texts.closedOn(eventDay(event.closesAt, clock), eventHour(event.closesAt, clock))}</p>
        )}
        <p>{texts.closedText}</p>
      </Notice>
    );
  }
  return (
    <Notice look="warn" title={texts.fullTitle}>
      <p>{texts.fullForGoodText}</p>
    </Notice>
  );
}
