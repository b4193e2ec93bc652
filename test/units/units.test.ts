import { describe, expect, it } from 'vitest';
import type { IndexDefinition } from '#store/tables.ts';
import { type Item, itemSize } from './itemSize.ts';
import { readUnits } from './readUnits.ts';
import { total, writeUnits } from './writeUnits.ts';

/** An item of exactly that many bytes. */
function sized(bytes: number, more: Item = {}): Item {
  const item = { pk: { S: 'p' }, sk: { S: 's' }, ...more };
  return { ...item, x: { S: 'x'.repeat(bytes - itemSize(item) - 1) } };
}

const due: IndexDefinition = { name: 'mail-due', partitionKey: 'shard', sortKey: 'at', includes: ['kind'] };
const entry = (at: string, kind = 'confirmation') => ({
  shard: { S: 'mail#1' },
  at: { S: at },
  kind: { S: kind },
});

describe('the size of an item', () => {
  it.each<{ value: Item[string]; bytes: number }>([
    { value: { S: '' }, bytes: 0 },
    { value: { S: 'abc' }, bytes: 3 },
    { value: { S: 'Núñez' }, bytes: 7 },
    { value: { N: '0' }, bytes: 1 },
    { value: { N: '7' }, bytes: 2 },
    { value: { N: '100' }, bytes: 2 },
    { value: { N: '123' }, bytes: 3 },
    { value: { N: '-12.5' }, bytes: 4 },
    { value: { BOOL: false }, bytes: 1 },
    { value: { NULL: true }, bytes: 1 },
    { value: { L: [] }, bytes: 3 },
    { value: { L: [{ S: 'ab' }, { BOOL: true }] }, bytes: 8 },
    { value: { M: { ab: { S: 'c' } } }, bytes: 7 },
  ])('of $value is its name and $bytes', ({ value, bytes }) => {
    expect(itemSize({ name: value })).toBe(4 + bytes);
  });
});

describe('the write units', () => {
  it.each([
    { title: 'of a put', before: undefined, after: sized(1024), units: 1 },
    { title: 'of a put a byte over', before: undefined, after: sized(1025), units: 2 },
    { title: 'of an item that grows', before: sized(100), after: sized(3000), units: 3 },
    { title: 'of an item that shrinks', before: sized(3000), after: sized(100), units: 3 },
    { title: 'of a deletion', before: sized(2000), after: undefined, units: 2 },
    { title: 'of deleting nothing', before: undefined, after: undefined, units: 1 },
    { title: 'of an entry that comes', before: undefined, after: sized(900, entry('1')), units: 2 },
    { title: 'of an entry that goes', before: sized(900, entry('1')), after: sized(900), units: 2 },
    {
      title: 'of an entry that moves',
      before: sized(900, entry('1')),
      after: sized(900, entry('2')),
      units: 3,
    },
    {
      title: 'of an entry that changes where it is',
      before: sized(900, entry('1')),
      after: sized(900, entry('1', 'changed')),
      units: 2,
    },
    {
      title: 'of an entry that stays',
      before: sized(900, entry('1')),
      after: sized(800, entry('1')),
      units: 1,
    },
  ])('$title are $units', ({ before, after, units }) => {
    expect(total(writeUnits(before, after, [due]))).toBe(units);
  });
});

describe('the read units', () => {
  it.each([
    { sizes: [], consistent: true, units: 1 },
    { sizes: [], consistent: false, units: 0.5 },
    { sizes: [4096], consistent: true, units: 1 },
    { sizes: [4097], consistent: true, units: 2 },
    { sizes: [3000, 3000], consistent: true, units: 2 },
    { sizes: [3000, 3000], consistent: false, units: 1 },
  ])('of $sizes bytes, consistent $consistent, are $units', ({ sizes, consistent, units }) => {
    expect(
      readUnits(
        sizes.map((bytes) => sized(bytes)),
        { consistent },
      ),
    ).toBe(units);
  });
});
