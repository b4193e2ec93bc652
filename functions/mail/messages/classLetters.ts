import type { Block } from '../blocks.ts';
import { composed } from '../composed.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { classDetails, classLink, educatorGreeting, groupFrame, paragraph, stateLine } from './groupParts.ts';

/** What one mail about a class says in its own words. */
interface Words {
  subject: string;
  preview: string;
  title: string;
  lead: string;
}

/** To an educator: what the mail is about in a sentence or two, and what follows from it. */
export function classLetter(
  facts: GroupMailFacts,
  { subject, preview, title, lead }: Words,
  rest: Block[],
): Message {
  return composed({
    ...groupFrame(facts),
    subject,
    preview,
    title,
    blocks: [educatorGreeting(facts), paragraph(lead), ...rest],
  });
}

/** What happened to a class, how it stands now, and the way to its page. */
export function classNews(facts: GroupMailFacts, words: Words): Message {
  return classLetter(facts, words, [...stateLine(facts), classDetails(facts), ...classLink(facts)]);
}

/** The way to a class's page before all else, for whoever is after that. */
export function classOpened(facts: GroupMailFacts, words: Words): Message {
  return classLetter(facts, words, [...classLink(facts), ...stateLine(facts), classDetails(facts)]);
}
