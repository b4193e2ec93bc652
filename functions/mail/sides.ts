import type { Direction } from '#domain/direction.ts';

type Side = 'left' | 'right';

/** Where lines start and end. Mail programs know these words and not yet the logical ones. */
export interface Sides {
  start: Side;
  end: Side;
}

export function sidesOf(direction: Direction): Sides {
  return direction === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
}

/** Four lengths for a box, its last one at the start of the line: `box(sides, '0', '8px', '14px', '16px')`. */
export function box({ start }: Sides, top: string, end: string, bottom: string, atStart: string): string {
  const [right, left] = start === 'left' ? [end, atStart] : [atStart, end];
  return `${top} ${right} ${bottom} ${left}`;
}
