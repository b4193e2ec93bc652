import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { placeLetter } from './placeLetter.ts';

/** A confirmed registration. */
export function confirmation(facts: StudentMailFacts): Message {
  return placeLetter(facts, 'confirmation');
}
