import type { Locale } from '#domain/vocabulary.ts';
import type { Block } from './blocks.ts';
import { oneLine, shortened } from './cleaned.ts';
import { count, share } from './figures.ts';
import type { SummaryAmount } from './summaryAmounts.ts';
import type { SummaryView, TallyRows } from './summaryView.ts';
import { summaryTexts } from './texts/summary/summaryTexts.ts';
import { texts } from './texts/texts.ts';

export function schoolTable(
  { bySchool }: SummaryView,
  { isInside, amount }: { isInside: boolean; amount: SummaryAmount },
  locale: Locale,
): Block[] {
  const words = summaryTexts[locale];
  const others = (rows: number) => (isInside ? words.otherSchools(count(rows, locale)) : words.otherRows);
  return tallyTable(
    words.bySchool,
    words.school,
    bySchool,
    (school) => tableName(school, amount),
    others,
    locale,
  );
}

export function gradeTable({ byGrade }: SummaryView, locale: Locale): Block[] {
  const words = summaryTexts[locale];
  const { grades } = texts[locale];
  return tallyTable(
    words.byGrade,
    words.grade,
    byGrade,
    (grade) => grades[grade],
    () => words.otherRows,
    locale,
  );
}

export function interestTable({ byInterest }: SummaryView, locale: Locale): Block[] {
  const words = summaryTexts[locale];
  const { interestNames } = texts[locale];
  const table = tallyTable(
    words.byInterest,
    words.interest,
    byInterest,
    (interest) => interestNames[interest],
    () => words.otherRows,
    locale,
  );
  return table.length ? [...table, { kind: 'paragraph', text: words.byInterestNote, soft: true }] : [];
}

function tallyTable<Key>(
  heading: string,
  column: string,
  { rows, others }: TallyRows<Key>,
  nameOf: (key: Key) => string,
  othersName: (rows: number) => string,
  locale: Locale,
): Block[] {
  if (rows.length === 0) return [];
  const words = summaryTexts[locale];
  const named = [
    ...rows.map(({ key, ...tally }) => ({ name: nameOf(key), ...tally })),
    ...(others ? [{ ...others, name: othersName(others.rows) }] : []),
  ];
  const tellsWhoCame = named.every(({ came }) => came !== undefined);
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: [column, words.registered, ...(tellsWhoCame ? [words.cameColumn, words.share] : [])],
      rows: named.map(({ name, registered, came }) => [
        name,
        count(registered, locale),
        ...(came === undefined ? [] : [count(came, locale), share({ registered, came }, locale)]),
      ]),
    },
  ];
}

/** A stranger types it, and a table's column is narrow. */
export function tableName(name: string, amount: SummaryAmount): string {
  return shortened(oneLine(name), amount.name);
}
