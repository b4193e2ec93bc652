import { cleaned } from '../cleaned.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classNews } from './classLetters.ts';
import { places } from './groupParts.ts';

/** A class so large that an organizer has to agree first. */
export function groupWaitlisted(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  const { event, group } = facts;
  const words = groupTexts[group.locale].waitlisted;
  const [, asked] = places(group);
  return classNews(facts, { ...words, subject: words.subject(event.name), lead: words.lead(asked) });
}
