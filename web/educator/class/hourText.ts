import { intlTags } from '#domain/intlTags.ts';
import type { Locale } from '#domain/vocabulary.ts';

/** "9:15 AM", from `09:15`. */
export function hourText(time: string, locale: Locale): string {
  const hour = new Intl.DateTimeFormat(intlTags[locale], {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return hour.format(new Date(`2000-01-01T${time}:00Z`));
}
