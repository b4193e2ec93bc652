import type { CareerEvent } from '#domain/event.ts';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Block } from './blocks.ts';
import { sessionDetail } from './eventParts.ts';
import { shown } from './figures.ts';
import type { SummaryAmount } from './summaryAmounts.ts';
import type { SummaryView } from './summaryView.ts';
import { tableName } from './tallyTables.ts';
import { summaryTexts } from './texts/summary/summaryTexts.ts';

/** Who came to each session, by start; nothing where badges were read at none. */
export function sessionTable(
  event: CareerEvent,
  { sessions }: SummaryView,
  amount: SummaryAmount,
  locale: Locale,
): Block[] {
  const words = summaryTexts[locale];
  const came = new Map(sessions.map((each) => [each.session, each.came]));
  const rows = event.sessions
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .map((session) => [
      `${tableName(session.title, amount)}\n${sessionDetail({ ...session, room: tableName(session.room, amount) }, event, locale)}`,
      shown(came.get(session.id) ?? 0, locale),
    ]);
  if (![...came.values()].some(isAnyone)) return [];
  return table(words.bySession, [words.session, words.cameColumn], rows, amount.sessions, locale);
}

/** The booths by visits, those nobody visited left out. */
export function boothTable(
  { employers }: CareerEvent,
  { booths }: SummaryView,
  amount: SummaryAmount,
  locale: Locale,
): Block[] {
  const words = summaryTexts[locale];
  const names = new Map(employers.map(({ id, name }) => [id, name]));
  const visited = booths.filter(({ employer, visits }) => names.has(employer) && isAnyone(visits));
  const tellsShared = visited.some(({ shared }) => isAnyone(shared));
  const rows = visited.map(({ employer, visits, shared: gave }) => [
    tableName(names.get(employer) ?? '', amount),
    shown(visits, locale),
    ...(tellsShared ? [shown(gave, locale)] : []),
  ]);
  const columns = [words.booth, words.visits, ...(tellsShared ? [words.shared] : [])];
  return table(words.byBooth, columns, rows, amount.booths, locale);
}

function isAnyone(count: SummaryView['walkIns']): boolean {
  return count !== 0;
}

function table(heading: string, columns: string[], rows: string[][], most: number, locale: Locale): Block[] {
  if (rows.length === 0) return [];
  const more = rows.length - most;
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', columns, rows: rows.slice(0, most) },
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            text: plural(locale, more, summaryTexts[locale].moreRows),
            soft: true,
          } as const,
        ]
      : []),
  ];
}
