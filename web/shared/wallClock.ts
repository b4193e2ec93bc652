/**
 * A `datetime-local` field shows what the clocks on the event's walls show: `2027-03-04T09:00`, without
 * a zone. The API answers instants and reads wall-clock times in the event's zone, so the console only
 * ever turns instants into wall-clock times and never back.
 */
export function wallClockIn(instant: string, timeZone: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return '';
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  return `${String(parts.year).padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

const wallClock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What to send for a field: some browsers add seconds, which nobody chose. Empty if nothing was chosen. */
export function wallClockOf(field: string): string {
  return wallClock.exec(field)?.[0] ?? '';
}

/** A wall-clock time so many minutes later; the calendar's arithmetic, blind to clock changes. */
export function minutesAfter(field: string, minutes: number): string {
  const chosen = wallClockOf(field);
  if (chosen === '') return '';
  return new Date(Date.parse(`${chosen}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** How many minutes later by the calendar; 0 if one of the two is not chosen. */
export function minutesBetween(earlier: string, later: string): number {
  const [from, to] = [wallClockOf(earlier), wallClockOf(later)];
  return from === '' || to === '' ? 0 : (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}

/** "9:30 AM", from `2027-03-04T09:30`; empty if nothing was chosen. */
export function hourOf(field: string): string {
  const chosen = wallClockOf(field);
  if (chosen === '') return '';
  const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return hour.format(Date.parse(`${chosen}:00Z`));
}

export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zones a browser knows by name; empty in one too old to list them. */
export function knownTimeZones(): string[] {
  return typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
}
