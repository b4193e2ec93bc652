import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '#domain/base32.ts';
import {
  groupRowBlock,
  type MapRow,
  packGroup,
  packRow,
  partOf,
  partsFor,
  plainLength,
  unpackGroup,
  unpackRow,
} from '#domain/doorMap.ts';

const schools = ['Cascade High School', 'Riverside High School'];
const maya: Exclude<MapRow, { kind: 'blank' }> = {
  kind: 'student',
  status: 'confirmed',
  firstName: 'Maya',
  lastInitial: 'O',
  school: 'Riverside High School',
  grade: '10',
};

function through(row: MapRow): MapRow {
  const plain = packRow(row, schools);
  expect(plain).toHaveLength(plainLength);
  return unpackRow(plain, schools);
}

describe('a row’s text', () => {
  it.each<{ whose: string; row: MapRow }>([
    { whose: 'a student at a door', row: maya },
    { whose: 'a student at a booth', row: { kind: 'student', status: 'confirmed', firstName: 'Maya' } },
    { whose: 'someone on the waitlist', row: { ...maya, status: 'waitlisted' } },
    { whose: 'someone who cancelled', row: { ...maya, status: 'cancelled' } },
    { whose: 'a chaperone of no grade of ours', row: { ...maya, kind: 'chaperone', grade: 'other' } },
    { whose: 'a name from right to left', row: { ...maya, firstName: 'مريم', lastInitial: 'ع' } },
    { whose: 'a name in marks', row: { ...maya, firstName: 'ศิริพร', lastInitial: 'ว' } },
    { whose: 'an initial of several code points', row: { ...maya, lastInitial: 'Ņ̃' } },
    { whose: 'an initial that is missing', row: { kind: 'student', status: 'confirmed', firstName: 'Cher' } },
    { whose: 'a blank badge', row: { kind: 'blank' } },
  ])('says of $whose what was put in', ({ row }) => {
    expect(through(row)).toEqual(row);
  });

  it('fills its length with a name of 30 letters beside a long initial, and cuts one of 60', () => {
    expect(through({ ...maya, firstName: 'A'.repeat(30) })).toMatchObject({ firstName: 'A'.repeat(30) });
    expect(through({ ...maya, firstName: 'A'.repeat(60) })).toEqual({
      ...maya,
      firstName: `${'A'.repeat(39)}…`,
    });
  });

  it.each([
    { what: '60 emoji', name: '🎓'.repeat(60) },
    { what: '60 Arabic letters', name: 'م'.repeat(60) },
    { what: '60 Chinese characters', name: '龘'.repeat(60) },
    { what: 'families of joined emoji', name: '👩‍👩‍👧‍👦'.repeat(12) },
    { what: 'one letter under 59 marks', name: `a${'\u0301'.repeat(59)}` },
    { what: 'a short name, then a letter under 50 marks', name: `Al e${'\u0323'.repeat(50)}` },
  ])('cuts $what between characters, says that it did, and keeps the initial', ({ name }) => {
    const row = through({ ...maya, firstName: name });
    if (row.kind === 'blank') throw new Error('A student’s row is blank');
    expect(row.firstName).toMatch(/.…$/u);
    expect(name.startsWith(row.firstName.slice(0, -1))).toBe(true);
    expect(row).not.toHaveProperty('firstName', expect.stringContaining('\ufffd'));
    expect(row.lastInitial).toBe('O');
  });

  it.each([
    { what: 'a letter under 59 marks', initial: `E${'\u0301'.repeat(59)}` },
    { what: 'a family of joined emoji', initial: '👩‍👩‍👧‍👦' },
  ])('cuts an initial that is $what without leaving half a character', ({ initial }) => {
    const row = through({ ...maya, lastInitial: initial });
    if (row.kind === 'blank') throw new Error('A student’s row is blank');
    expect(row.firstName).toBe('Maya');
    expect(row.lastInitial).toBeTruthy();
    expect(initial.startsWith(row.lastInitial ?? '?')).toBe(true);
  });

  it('is not confused by a zero in a name', () => {
    expect(through({ ...maya, firstName: 'Ma\0ya', lastInitial: '\0O' })).toEqual(maya);
  });

  it('names no school that its part’s list doesn’t have', () => {
    const { school: _, ...rest } = maya;
    expect(through({ ...maya, school: 'Elsewhere' })).toEqual(rest);
  });
});

describe('a class’s text', () => {
  const group = (people: number) => ({
    school: 'Lincoln High School',
    grade: '10' as const,
    members: Array.from({ length: people }, (_, index) => encodeBase32(new Uint8Array(27).fill(index))),
  });

  it.each([1, 7, 45, 2_000])('holds %i people and comes back as it was', (people) => {
    const plain = packGroup(group(people));
    expect(plain.length % groupRowBlock).toBe(0);
    expect(unpackGroup(plain)).toEqual(group(people));
  });

  it('is as long for a few people more', () => {
    expect(packGroup(group(2))).toHaveLength(packGroup(group(5)).length);
  });
});

describe('the parts of a map', () => {
  it.each([
    { rows: 0, parts: 16 },
    { rows: 256, parts: 16 },
    { rows: 257, parts: 32 },
    { rows: 600, parts: 64 },
    { rows: 2_500, parts: 256 },
    { rows: 50_000, parts: 4_096 },
    { rows: 1_000_000, parts: 4_096 },
  ])('are $parts for $rows rows', ({ rows, parts }) => {
    expect(partsFor(rows)).toBe(parts);
  });

  it.each([
    { id: [0, 0], part: 0 },
    { id: [0x0f, 0xff], part: 0 },
    { id: [0x10, 0x00], part: 1 },
    { id: [0xff, 0xff], part: 15 },
  ])('take an id that begins with $id into part $part of 16', ({ id, part }) => {
    expect(partOf(Uint8Array.from([...id, 9, 9, 9, 9, 9, 9]), 16)).toBe(part);
  });

  it('split in two as their number doubles, so that ids stay together', () => {
    for (let first = 0; first < 65_536; first += 97) {
      const id = Uint8Array.from([first >> 8, first & 255]);
      expect(partOf(id, 16)).toBe(Math.floor(partOf(id, 32) / 2));
    }
  });
});
