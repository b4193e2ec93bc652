import { cleaned } from '../cleaned.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classOpened } from './classLetters.ts';

/** A class was shared with one more educator: by whom, and the link. */
export function groupInvitation(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  const { event, group } = facts;
  const words = groupTexts[group.locale].invitation;
  return classOpened(facts, {
    ...words,
    subject: words.subject(event.name),
    lead: words.lead(group.contact.name, group.school),
  });
}
