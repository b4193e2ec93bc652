import { cleaned } from '../cleaned.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classNews } from './classLetters.ts';

/** How a class stands after a change, by an organizer or by one of its educators. */
export function groupChanged(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  const words = groupTexts[facts.group.locale].changed;
  return classNews(facts, { ...words, subject: words.subject(facts.event.name) });
}
