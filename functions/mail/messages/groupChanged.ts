import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classDetails, classLink, educatorGreeting, groupFrame, paragraph, stateLine } from './groupParts.ts';

/** How a class stands after a change, by an organizer or by one of its educators. */
export function groupChanged(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  const { event, group } = facts;
  const words = groupTexts[group.locale].changed;
  return composed({
    ...groupFrame(facts),
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(words.lead),
      ...stateLine(facts),
      classDetails(facts),
      ...classLink(facts),
    ],
  });
}
