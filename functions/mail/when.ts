import { commas } from '#domain/commas.ts';
import { intlTags } from '#domain/intlTags.ts';
import type { Locale } from '#domain/vocabulary.ts';

/** A span as people say it, in the event's own time zone, which is named: `["Thursday, March 4, 2027", "9:00 AM – 1:00 PM (Pacific Time)"]`. */
export function spanLines(startsAt: string, endsAt: string, timeZone: string, locale: Locale): string[] {
  const day = format(locale, { timeZone, dateStyle: 'full' });
  const zone = `(${zoneName(startsAt, timeZone, locale)})`;
  const from = clock(startsAt, timeZone, locale);
  const to = clock(endsAt, timeZone, locale);
  const [first, last] = [day(startsAt), day(endsAt)].map((text) => capitalized(text, locale));
  return first === last
    ? [String(first), `${from} – ${to} ${zone}`]
    : [`${first}${commas[locale]}${from} –`, `${last}${commas[locale]}${to} ${zone}`];
}

/** Hours and minutes in the zone: `9:05 AM`. */
export function clock(at: string, timeZone: string, locale: Locale): string {
  return format(locale, { timeZone, timeStyle: 'short' })(at);
}

/** Weekday and day, without the year: `Thursday, March 4`. */
export function shortDay(at: string, timeZone: string, locale: Locale): string {
  return format(locale, { timeZone, weekday: 'long', month: 'long', day: 'numeric' })(at);
}

/** The day in the zone, as `2027-03-04` in no language: to compare days. */
export function dayNumber(at: string, timeZone: string): string {
  return formatter('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(at));
}

/** `Thursday, March 4, 8:45 AM`. */
export function moment(at: string, timeZone: string, locale: Locale): string {
  return [shortDay(at, timeZone, locale), clock(at, timeZone, locale)].join(commas[locale]);
}

export function zoneName(at: string, timeZone: string, locale: Locale): string {
  const parts = formatter(intlTags[locale], { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(at))
    .find((part) => part.type === 'timeZoneName');
  return parts?.value ?? timeZone;
}

function format(locale: Locale, options: Intl.DateTimeFormatOptions) {
  const made = formatter(intlTags[locale], options);
  // Narrow no-break spaces show as boxes in some mail programs.
  return (at: string) => made.format(new Date(at)).replace(/[\u202f\u2009]/g, '\u00a0');
}

/** Making one takes longer than all else that is written of a time. An event needs a few, in each language. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const mostKept = 100;

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  if (formatters.size >= mostKept) formatters.clear();
  formatters.set(key, made);
  return made;
}

function capitalized(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(intlTags[locale]) + text.slice(1);
}
