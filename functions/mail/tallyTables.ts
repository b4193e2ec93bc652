import type { Attendance, Tally } from '#domain/attendance.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Block } from './blocks.ts';
import { oneLine } from './cleaned.ts';
import { count, share } from './figures.ts';
import { texts } from './texts/texts.ts';

type NamedTally = Tally & { name: string };

/** A statewide fair has hundreds of schools; the mail shows the largest and sums up the others. */
const mostSchools = 50;

export function schoolTable({ bySchool }: Attendance, locale: Locale): Block[] {
  const { bySchool: heading, school: column, otherSchools } = texts[locale].summary;
  const bySize = bySchool
    .map(({ school, ...tally }) => ({ name: oneLine(school), ...tally }))
    .sort((a, b) => b.registered - a.registered || b.came - a.came || a.name.localeCompare(b.name, locale));
  if (bySize.length <= mostSchools) return tallyTable(heading, column, bySize, locale);
  const others = bySize.slice(mostSchools - 1);
  const sum = (figure: keyof Tally) => others.reduce((total, tally) => total + tally[figure], 0);
  const remainder = {
    name: otherSchools(count(others.length, locale)),
    registered: sum('registered'),
    came: sum('came'),
  };
  return tallyTable(heading, column, [...bySize.slice(0, mostSchools - 1), remainder], locale);
}

export function gradeTable({ byGrade }: Attendance, locale: Locale): Block[] {
  const { grades, summary } = texts[locale];
  const rows = byGrade.map(({ grade, ...tally }) => ({ name: grades[grade], ...tally }));
  return tallyTable(summary.byGrade, summary.grade, rows, locale);
}

function tallyTable(heading: string, column: string, rows: NamedTally[], locale: Locale): Block[] {
  if (rows.length === 0) return [];
  const words = texts[locale].summary;
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: [column, words.registered, words.cameColumn, words.share],
      rows: rows.map(({ name, ...tally }) => [
        name,
        count(tally.registered, locale),
        count(tally.came, locale),
        share(tally, locale),
      ]),
    },
  ];
}
