import { describe, expect, test } from 'vitest';
import { afterKey, noBurst } from '#web/scan/handScanner.ts';
import { nothingInView, seen } from '#web/scan/repeatGuard.ts';

const maya = 'ABCDEFGH23456789JKMNPQRSTV';
const sam = '0123456789ABCDEFGHJKMNPQRS';

describe('a badge in front of the camera', () => {
  /** The times at which each showing counted as new. */
  function freshOnes(frames: [time: number, text: string][]): [number, string][] {
    let inView = nothingInView;
    return frames.filter(([time, text]) => {
      const frame = seen(inView, text, time);
      inView = frame.inView;
      return frame.fresh;
    });
  }

  test('counts once however long it is held there', () => {
    const held = Array.from({ length: 100 }, (_, frame): [number, string] => [frame * 100, maya]);
    expect(freshOnes(held)).toEqual([[0, maya]]);
  });

  test('counts once though frames in between were blurred', () => {
    expect(
      freshOnes([
        [0, maya],
        [1900, maya],
        [3800, maya],
      ]),
    ).toEqual([[0, maya]]);
  });

  test('counts again after two seconds out of view', () => {
    expect(
      freshOnes([
        [0, maya],
        [500, maya],
        [2500, maya],
      ]),
    ).toEqual([
      [0, maya],
      [2500, maya],
    ]);
  });

  test('makes way for the next at once', () => {
    expect(
      freshOnes([
        [0, maya],
        [50, sam],
      ]),
    ).toEqual([
      [0, maya],
      [50, sam],
    ]);
  });

  test('counts again sooner when another came in between', () => {
    expect(
      freshOnes([
        [0, maya],
        [400, sam],
        [1000, maya],
      ]),
    ).toEqual([
      [0, maya],
      [400, sam],
      [1000, maya],
    ]);
  });

  test('counts once beside another that is held there too', () => {
    const both = Array.from({ length: 60 }, (_, frame): [number, string] => [
      frame * 70,
      frame % 2 ? sam : maya,
    ]);
    expect(freshOnes(both)).toEqual([
      [0, maya],
      [70, sam],
    ]);
  });
});

describe('a hand scanner', () => {
  function keys(text: string, everyMs: number, code = (key: string) => `Key${key}`) {
    let burst = noBurst;
    let at = 0;
    for (const key of text) {
      at += everyMs;
      burst = afterKey(burst, { key, code: code(key), at }).burst;
    }
    return afterKey(burst, { key: 'Enter', code: 'Enter', at: at + everyMs }).read;
  }

  test('is heard by its speed', () => expect(keys(maya, 20)?.[0]).toBe(maya));
  test('is not a person who types', () => expect(keys(maya, 180)).toBeUndefined());
  test('is not a few quick keys', () => expect(keys('ABC', 20)).toBeUndefined());
  test('is understood by the place of its keys on a French keyboard', () => {
    const french: Record<string, string> = { à: 'Digit0', '&': 'Digit1', q: 'KeyA' };
    expect(keys('à&à&à&à&à&à&q', 20, (key) => french[key] ?? '')?.[1]).toBe('010101010101A');
  });
  test('holds a shift key without losing its place', () => {
    let burst = noBurst;
    for (const [at, key] of ['Shift', ...maya].entries()) {
      burst = afterKey(burst, { key, code: '', at }).burst;
      burst = afterKey(burst, { key: 'Shift', code: 'ShiftLeft', at }).burst;
    }
    expect(afterKey(burst, { key: 'Enter', code: 'Enter', at: 30 }).read?.[0]).toBe(maya);
  });
});
