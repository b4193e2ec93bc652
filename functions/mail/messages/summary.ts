import type { CareerEvent } from '#domain/event.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { arrivalBars } from '../arrivals.ts';
import {
  attendancePreview,
  attendanceSentence,
  busiestSentence,
  comparedSentence,
} from '../attendanceSentence.ts';
import type { Block } from '../blocks.ts';
import { cleaned, oneLine } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote } from '../eventParts.ts';
import type { SummaryFacts } from '../facts.ts';
import { shown } from '../figures.ts';
import type { Message } from '../message.ts';
import { smallEnough } from '../smallEnough.ts';
import { boothTable, sessionTable } from '../stationTables.ts';
import { type SummaryAmount, summaryAmounts } from '../summaryAmounts.ts';
import { type SummaryView, summaryView } from '../summaryView.ts';
import { surveyBlocks } from '../surveyBlocks.ts';
import { gradeTable, interestTable, schoolTable } from '../tallyTables.ts';
import { summaryTexts } from '../texts/summary/summaryTexts.ts';
import { texts } from '../texts/texts.ts';
import { wentWrong } from '../wentWrong.ts';
import { moment, spanLines, zoneName } from '../when.ts';

/** The attendance summary for organizers: a plain sentence, then the figures. Counts only, no student. */
export function summary(given: SummaryFacts): Message {
  const facts = cleaned(given);
  return smallEnough(summaryAmounts, (amount) => summaryOf(facts, amount));
}

function summaryOf(facts: SummaryFacts, amount: SummaryAmount): Message {
  const { event, attendance, settled, from, choices, audience, wrong, consoleUrl, locale = 'en' } = facts;
  const words = summaryTexts[locale];
  const view = summaryView(facts, amount.schools);
  const isInside = audience === 'inside';
  const [day = ''] = spanLines(event.startsAt, event.endsAt, event.timeZone, locale);
  const countedAt = moment(attendance.at, event.timeZone, locale);
  return composed({
    locale,
    eyebrow: event.name,
    footer: [words.footer, texts[locale].footer.untracked],
    ...{ from, choices },
    subject: settled ? words.settledSubject(event.name) : words.subject(event.name),
    preview: attendancePreview(view, locale),
    title: settled ? words.settledTitle : words.title,
    blocks: [
      { kind: 'paragraph', text: lead(facts, view, locale) },
      ...(settled ? [{ kind: 'paragraph', text: words.settledLead } as const] : []),
      { kind: 'paragraph', text: `${day} · ${oneLine(event.place.name)}`, soft: true },
      ...organizerNote(event, 'summary', locale),
      { kind: 'figures', figures: figures(view, locale) },
      ...(isInside ? wentWrong(wrong, locale) : []),
      ...arrivalChart(event, view, isInside, locale),
      ...schoolTable(view, { isInside, amount }, locale),
      ...gradeTable(view, locale),
      ...sessionTable(event, view, amount, locale),
      ...interestTable(view, locale),
      ...boothTable(event, view, amount, locale),
      ...surveyBlocks(view.survey, locale),
      ...(isInside
        ? [{ kind: 'button', label: words.open, href: consoleUrl } as const]
        : [{ kind: 'paragraph', text: words.outside.why, soft: true } as const]),
      {
        kind: 'paragraph',
        text: isInside ? words.countedAt(countedAt) : words.counted(countedAt),
        soft: true,
      },
    ],
  });
}

/** Who came, when it was busiest, and how that is beside earlier events. */
function lead({ event, attendance, audience }: SummaryFacts, view: SummaryView, locale: Locale): string {
  return [
    attendanceSentence(event, view, locale),
    comparedSentence(view, locale),
    // Beside joined steps it would tell what they hide.
    audience === 'inside' && busiestSentence(event, attendance, locale),
  ]
    .filter(Boolean)
    .join(' ');
}

function figures(view: SummaryView, locale: Locale) {
  const { figures: labels } = summaryTexts[locale];
  const { total, overCapacity } = view;
  return [
    { value: total.registered, label: labels.registered },
    { value: total.came, label: labels.came },
    { value: total.missed, label: labels.missed },
    { value: view.walkIns, label: labels.walkIns },
    { value: view.waitlisted, label: labels.waitlisted },
    { value: view.cancelled, label: labels.cancelled },
    ...(overCapacity === 0 ? [] : [{ value: overCapacity, label: labels.overCapacity }]),
  ].map(({ value, label }) => ({ value: shown(value, locale), label }));
}

function arrivalChart(
  event: CareerEvent,
  { arrivals }: SummaryView,
  isInside: boolean,
  locale: Locale,
): Block[] {
  const bars = arrivalBars(arrivals, event.timeZone, locale);
  if (bars.length === 0) return [];
  const words = summaryTexts[locale];
  const caption = words.arrivalsCaption(
    String(arrivals.minutes),
    zoneName(event.startsAt, event.timeZone, locale),
  );
  return [
    { kind: 'heading', text: words.arrivals },
    { kind: 'chart', caption: isInside ? caption : `${caption}. ${words.outside.joinedSteps}`, bars },
  ];
}
