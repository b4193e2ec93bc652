import type { Attendance } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { count, percent, share, shown } from './figures.ts';
import type { SummaryView } from './summaryView.ts';
import { summaryTexts } from './texts/summary/summaryTexts.ts';
import { clock } from './when.ts';

/** Who came, as one would tell it: `73 of 98 registered students came (74%) to …`. */
export function attendanceSentence({ name }: CareerEvent, { total }: SummaryView, locale: Locale): string {
  const words = summaryTexts[locale];
  const { registered, came } = total;
  if (typeof registered !== 'number') {
    const under = 'under' in registered ? registered.under : registered.over;
    return words.outside.registeredUnder(count(under, locale), name);
  }
  const of = count(registered, locale);
  if (typeof came !== 'number') {
    return 'over' in came
      ? words.outside.cameOver(count(came.over, locale), of, name)
      : words.outside.cameUnder(count(came.under, locale), of, name);
  }
  if (registered === 0) return words.nobodyRegistered(name);
  if (registered === 1) return came ? words.cameOne(name) : words.nobodyCameOne(name);
  if (came === 0) return words.nobodyCame(of, name);
  return words.came(count(came, locale), of, share({ registered, came }, locale), name);
}

/** When the most came in five minutes, for readers who may see every step; nothing where they never came two at a time. */
export function busiestSentence(
  { timeZone }: CareerEvent,
  { arrivals }: Attendance,
  locale: Locale,
): string | undefined {
  const [busiest] = arrivals.toSorted((a, b) => b.came - a.came || a.from.localeCompare(b.from));
  if (!busiest || busiest.came < 2) return undefined;
  return summaryTexts[locale].busiest(clock(busiest.from, timeZone, locale), count(busiest.came, locale));
}

/** How that is beside the organization's earlier events, in whole points of a hundred. */
export function comparedSentence({ rate, earlier }: SummaryView, locale: Locale): string | undefined {
  if (rate === undefined || !earlier || earlier.events === 0) return undefined;
  const { compared, points, earlier: events } = summaryTexts[locale];
  const difference = Math.round(rate * 100) - Math.round(earlier.rate * 100);
  const ways = { '1': compared.more, '-1': compared.less, '0': compared.same } as const;
  const way = difference === 0 ? '0' : difference > 0 ? '1' : '-1';
  return ways[way](
    plural(locale, Math.abs(difference), points),
    plural(locale, earlier.events, events),
    percent(earlier.rate, locale),
  );
}

/** The came and registered of an inbox's second line. */
export function attendancePreview({ total }: SummaryView, locale: Locale): string {
  return summaryTexts[locale].preview(shown(total.came, locale), shown(total.registered, locale));
}
