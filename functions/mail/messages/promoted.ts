import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { placeLetter } from './placeLetter.ts';

/** A student who waited has a place now; carries all that a confirmation does. */
export function promoted(facts: StudentMailFacts): Message {
  return placeLetter(facts, 'promoted');
}
