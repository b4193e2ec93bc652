const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** "3 min. ago"; undefined for less than a minute, for which there are better words. `tag` is a BCP 47 language. */
export function mapAge(ageMs: number, tag: string): string | undefined {
  if (ageMs < minuteMs) return undefined;
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'always', style: 'short' });
  return ageMs < hourMs
    ? format.format(-Math.floor(ageMs / minuteMs), 'minute')
    : format.format(-Math.floor(ageMs / hourMs), 'hour');
}
