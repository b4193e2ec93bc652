import { eventDay, eventSpan } from '#web/shared/eventTime.ts';
import { Notice } from '#web/shared/Notice.tsx';
import type { PublicEvent } from './draft.ts';
import { useFactsSpeech } from './words.ts';

/** What of an event is no longer as people were told first: its time, its place, or both. */
export function Moved({ event }: { event: PublicEvent }) {
  const { texts, locale } = useFactsSpeech();
  const { moved } = event;
  if (!moved || event.status === 'cancelled' || event.over) return null;
  const clock = { locale, timeZone: event.timeZone };
  const otherTime = moved.startsAt !== event.startsAt || moved.endsAt !== event.endsAt;
  const otherPlace = moved.place.name !== event.place.name || moved.place.address !== event.place.address;
  const before = [
    otherTime && `${eventDay(moved.startsAt, clock)}, ${eventSpan(moved.startsAt, moved.endsAt, clock)}`,
    otherPlace && moved.place.name,
  ];
  return (
    <Notice look="warn" title={texts.movedTitle}>
      <p>{texts.movedText(before.filter(Boolean).join(' · '))}</p>
    </Notice>
  );
}
