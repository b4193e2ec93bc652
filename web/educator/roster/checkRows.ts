import { suggestedAddress } from '#domain/mailDomains.ts';
import { hidesCharacters, isName, nameLimit } from '#domain/names.ts';
import { foldedName } from '#domain/registration.ts';
import type { Grade } from '#domain/vocabulary.ts';
import { emailTyped, isEmail } from './emailTyped.ts';
import { gradeTyped } from './gradeTyped.ts';
import { kindTyped } from './kindTyped.ts';
import type { RosterFacts, RosterRow, TypedRow } from './rosterRow.ts';
import { type SessionNames, sessionNames, sessionsTyped } from './sessionsTyped.ts';

const belowNinth: readonly Grade[] = ['6', '7', '8'];
const subgroupLength = 40;
const sessionLimit = 20;

/** One person, however their name is cased, accented and punctuated. */
export function personKey(firstName: string, lastName: string): string {
  return foldedName(firstName + lastName);
}

/**
 * What each row says, and what is wrong with it. Run it again over all rows after a person has changed one: a
 * name that was there twice may no longer be.
 */
export function checkRows(typed: readonly TypedRow[], facts: RosterFacts): RosterRow[] {
  const names = sessionNames(facts.sessions);
  const onRoster = new Map<string, number>();
  for (const key of facts.roster) onRoster.set(key, (onRoster.get(key) ?? 0) + 1);
  const inFile = new Map<string, number>();

  return typed.map((row) => {
    const checked = checkRow(row, facts, names);
    const key = personKey(checked.values.firstName, checked.values.lastName);
    if (key === '') return checked;
    const earlier = inFile.get(key) ?? 0;
    inFile.set(key, earlier + 1);
    if (row.another) {
      checked.values.twin = earlier + (onRoster.get(key) ?? 0) + 1;
    } else if (earlier > 0) checked.problems.push({ field: 'firstName', code: 'duplicate-in-file' });
    else if (onRoster.has(key)) checked.problems.push({ field: 'firstName', code: 'already-on-roster' });
    return checked;
  });
}

function checkRow(typed: TypedRow, facts: RosterFacts, names: SessionNames): RosterRow {
  const row: RosterRow = {
    line: typed.line,
    typed,
    values: {
      kind: kindTyped(typed.kind),
      firstName: tidyName(typed.firstName),
      lastName: tidyName(typed.lastName),
      preferences: [],
      sessions: [],
      twin: 1,
    },
    problems: [],
    notes: typed.split ? ['name-split'] : [],
  };
  checkNames(row);
  readGrade(row, facts);
  readEmail(row, facts);
  readSubgroup(row);
  readSessions(row, names);
  return row;
}

/** Spreadsheets hold doubled and unbreakable spaces that no one sees. */
function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/[ \u00a0]+/g, ' ');
}

function checkNames({ values, problems }: RosterRow): void {
  for (const field of ['firstName', 'lastName'] as const) {
    const name = values[field];
    if (name === '') {
      problems.push({ field, code: field === 'firstName' ? 'missing-first-name' : 'missing-last-name' });
    } else if ([...name].length > nameLimit) problems.push({ field, code: 'name-too-long' });
    else if (!isName(name)) problems.push({ field, code: 'name-not-a-name' });
  }
  if (problems.length === 0 && personKey(values.firstName, values.lastName) === '') {
    problems.push({ field: 'firstName', code: 'name-not-a-name' });
  }
}

/** A chaperone has no grade, and the list of grades has a word for that. */
function readGrade({ typed, values, problems, notes }: RosterRow, facts: RosterFacts): void {
  if (values.kind === 'chaperone') values.grade = 'other';
  else if (typed.grade === '' && facts.grade !== undefined) {
    values.grade = facts.grade;
    notes.push('grade-of-class');
  } else {
    const grade = gradeTyped(typed.grade);
    if (grade === undefined) problems.push({ field: 'grade', code: 'unknown-grade' });
    else values.grade = grade;
  }
}

function readEmail({ typed, values, problems, notes }: RosterRow, facts: RosterFacts): void {
  const address = emailTyped(typed.email);
  if (address === '') return;
  if (values.grade !== undefined && belowNinth.includes(values.grade)) notes.push('email-dropped');
  else if (isEmail(address)) {
    values.email = address;
    if (suggestedAddress(address, facts.domains) !== undefined) notes.push('email-mistyped');
  } else problems.push({ field: 'email', code: 'email-invalid' });
}

function readSubgroup({ typed, values, problems }: RosterRow): void {
  const label = typed.subgroup.trim();
  if (label === '') return;
  if (hidesCharacters(label) || [...label].length > subgroupLength) {
    problems.push({ field: 'subgroup', code: 'subgroup-not-a-label' });
  } else values.subgroup = label;
}

function readSessions({ typed, values, problems, notes }: RosterRow, names: SessionNames): void {
  const titles = sessionsTyped(typed.preferences, names);
  if (titles.length === 0) return;
  if (values.kind === 'chaperone') {
    notes.push('sessions-dropped');
    return;
  }
  values.preferences = titles;
  values.sessions = [...new Set(titles.flatMap((title) => names.idOf(title) ?? []))].slice(0, sessionLimit);
  if (titles.some((title) => names.idOf(title) === undefined)) {
    problems.push({ field: 'preferences', code: 'unknown-session' });
  }
}
