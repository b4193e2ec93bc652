import type { Grade } from '#domain/vocabulary.ts';

/** What was truly done at a phone: what the model knows, apart from anything that the product says. */
export interface Deed {
  phone: string;
  /** The phone's own clock just before it and just after. Milliseconds since 1970. */
  from: number;
  to: number;
  done:
    | { kind: 'reading'; text: string }
    | { kind: 'walk-in'; text: string; person: Person }
    | { kind: 'class'; present: string[] }
    /** What the same phone did. */
    | { kind: 'undo'; of: Deed }
    /** What let this badge in, at whatever phone. */
    | { kind: 'undo-other'; text: string };
}

export interface Person {
  firstName: string;
  lastName: string;
  school: string;
  grade: Grade;
}

/** How many entries a phone counts for a deed. */
export function madeBy({ done }: Deed): number {
  if (done.kind === 'undo' || done.kind === 'undo-other') return 0;
  return done.kind === 'class' ? done.present.length : 1;
}

/** A name that is like no other, of letters only. */
export function uniqueName(number: number): string {
  const letters = [...String(number)].map((digit) => 'bdfgklmnrs'[Number(digit)] ?? '');
  return `Q${letters.map((letter) => `${letter}a`).join('')}`;
}
