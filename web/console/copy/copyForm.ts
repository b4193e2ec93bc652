import type { Answer } from '#contract/contract.ts';
import { nameInYear } from '#domain/nameInYear.ts';
import type { FieldFault } from '#domain/refusals.ts';
import { minutesAfter, wallClockIn } from '#web/shared/wallClock.ts';

/** What the dialog needs to know of an event: its line in the list is enough. */
export type CopiedOutline = Pick<
  Answer<'listEvents'>['events'][number],
  'id' | 'name' | 'startsAt' | 'endsAt' | 'timeZone'
>;

export interface CopyForm {
  name: string;
  /** The day it starts on, by the event's calendar: `2028-03-02`; empty if none is chosen. */
  startsOn: string;
  /** What the name is as long as nobody gives another: it goes along with the day. */
  suggested: string;
}

/** 52 weeks: the same weekday a year later. */
const yearMinutes = 364 * 24 * 60;

/** The same weekday a year later, or as many years as it takes to be still to come; the name with that year in it. */
export function copyForm({ name, startsAt, timeZone }: CopiedOutline, now: Date): CopyForm {
  const today = dayIn(now.toISOString(), timeZone);
  const was = dayIn(startsAt, timeZone);
  let startsOn = was;
  do startsOn = minutesAfter(`${startsOn}T00:00`, yearMinutes).slice(0, 10);
  while (startsOn <= today);
  const suggested = nameInYear(name, was.slice(0, 4), startsOn.slice(0, 4));
  return { name: suggested, startsOn, suggested };
}

/** The form with another day, and the name with its year unless one was given. */
export function onDay(
  form: CopyForm,
  startsOn: string,
  { name, startsAt, timeZone }: CopiedOutline,
): CopyForm {
  if (!isDay(startsOn)) return { ...form, startsOn };
  const suggested = nameInYear(name, dayIn(startsAt, timeZone).slice(0, 4), startsOn.slice(0, 4));
  return { name: form.name === form.suggested ? suggested : form.name, startsOn, suggested };
}

/** The first day that makes sense: today, by the event's calendar. */
export function earliestDay({ timeZone }: CopiedOutline, now: Date): string {
  return dayIn(now.toISOString(), timeZone);
}

export function copyFaults(
  { name, startsOn }: Pick<CopyForm, 'name' | 'startsOn'>,
  earliest: string,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (name.trim() === '') faults.push({ path: 'name', message: 'Give the event a name' });
  if (startsOn === '') faults.push({ path: 'startsOn', message: 'Choose a day' });
  else if (startsOn < earliest)
    faults.push({ path: 'startsOn', message: 'Choose a day that is still to come' });
  return faults;
}

/** "Thursday, March 2, 2028: a Thursday again"; where it is another weekday, it says which it was. */
export function daySentence(
  { startsOn }: Pick<CopyForm, 'startsOn'>,
  { startsAt, timeZone }: CopiedOutline,
): string {
  if (!isDay(startsOn)) return '';
  const [weekday, before] = [weekdayOf(startsOn), weekdayOf(dayIn(startsAt, timeZone))];
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }).format(noonOf(startsOn));
  return weekday === before ? `${day}: a ${before} again` : `${day}. It was on a ${before}`;
}

/** While a year is typed, a field has a day of the year 2, 20 and 202; and some take a year of more digits. */
const isDay = (startsOn: string) => /^2[01]\d\d-/.test(startsOn);

function weekdayOf(day: string): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(noonOf(day));
}

const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

function dayIn(instant: string, timeZone: string): string {
  return wallClockIn(instant, timeZone).slice(0, 10);
}
