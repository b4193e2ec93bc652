import type { Attendance } from '#domain/attendance.ts';
import { commas } from '#domain/commas.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { arrivalBars } from '../arrivals.ts';
import { attendanceSentence } from '../attendanceSentence.ts';
import type { Block } from '../blocks.ts';
import { cleaned, oneLine } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote } from '../eventParts.ts';
import type { SummaryFacts } from '../facts.ts';
import { count } from '../figures.ts';
import type { Message } from '../message.ts';
import { gradeTable, schoolTable } from '../tallyTables.ts';
import { texts } from '../texts/texts.ts';
import { clock, shortDay, spanLines, zoneName } from '../when.ts';

const figureNames = ['registered', 'came', 'missed', 'walkIns', 'waitlisted', 'cancelled'] as const;

/** The attendance summary for organizers: a plain sentence, then the figures. Counts only, no student. */
export function summary(given: SummaryFacts): Message {
  const { event, attendance, consoleUrl, locale = 'en' } = cleaned(given);
  const { summary: words, footer } = texts[locale];
  const [day = ''] = spanLines(event.startsAt, event.endsAt, event.timeZone, locale);
  const figures = figureNames.map((name) => ({
    value: count(attendance[name], locale),
    label: words.figures[name],
  }));
  return composed({
    locale,
    eyebrow: event.name,
    footer: [footer.organizer, footer.untracked],
    subject: words.subject(event.name),
    preview: words.preview(count(attendance.came, locale), count(attendance.registered, locale)),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: attendanceSentence(event, attendance, locale) },
      { kind: 'paragraph', text: `${day} · ${oneLine(event.place.name)}`, soft: true },
      ...organizerNote(event, 'summary', locale),
      { kind: 'figures', figures },
      ...arrivalChart(event, attendance, locale),
      ...schoolTable(attendance, locale),
      ...gradeTable(attendance, locale),
      { kind: 'button', label: words.open, href: consoleUrl },
      { kind: 'paragraph', text: words.countedAt(dayAndHour(attendance.at, event, locale)), soft: true },
    ],
  });
}

function arrivalChart(event: CareerEvent, { arrivals }: Attendance, locale: Locale): Block[] {
  const { minutes, bars } = arrivalBars(arrivals, event.timeZone, locale);
  if (bars.length === 0) return [];
  const words = texts[locale].summary;
  const zone = zoneName(event.startsAt, event.timeZone, locale);
  return [
    { kind: 'heading', text: words.arrivals },
    { kind: 'chart', caption: words.arrivalsCaption(String(minutes), zone), bars },
  ];
}

function dayAndHour(at: string, { timeZone }: CareerEvent, locale: Locale): string {
  return `${shortDay(at, timeZone, locale)}${commas[locale]}${clock(at, timeZone, locale)}`;
}
