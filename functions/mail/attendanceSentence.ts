import type { Attendance, Tally } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { count, share } from './figures.ts';
import { texts } from './texts/texts.ts';
import { clock } from './when.ts';

/** Who came, as one would tell it: `73 of 98 registered students came (74%) to …`, and when it was busiest. */
export function attendanceSentence(event: CareerEvent, attendance: Attendance, locale: Locale): string {
  const came = whoCame(event.name, attendance, locale);
  const busiest = busiestStep(attendance);
  if (!busiest) return came;
  const at = clock(busiest.from, event.timeZone, locale);
  return `${came} ${texts[locale].summary.busiest(at, count(busiest.came, locale))}`;
}

function whoCame(event: string, { registered, came }: Tally, locale: Locale): string {
  const words = texts[locale].summary;
  if (registered === 0) return words.nobodyRegistered(event);
  if (registered === 1) return came ? words.cameOne(event) : words.nobodyCameOne(event);
  if (came === 0) return words.nobodyCame(count(registered, locale), event);
  return words.came(
    count(came, locale),
    count(registered, locale),
    share({ registered, came }, locale),
    event,
  );
}

/** The first five minutes with the most arrivals; none where they never came two at a time. */
function busiestStep({ arrivals }: Attendance) {
  const [busiest] = [...arrivals].sort((a, b) => b.came - a.came || a.from.localeCompare(b.from));
  return busiest && busiest.came > 1 ? busiest : undefined;
}
