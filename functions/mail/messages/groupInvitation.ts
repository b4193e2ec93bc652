import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classDetails, classLink, educatorGreeting, groupFrame, paragraph, stateLine } from './groupParts.ts';

/** A class was shared with one more educator: by whom, and the link. */
export function groupInvitation(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  const { event, group } = facts;
  const words = groupTexts[group.locale].invitation;
  return composed({
    ...groupFrame(facts),
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(words.lead(group.contact.name, group.school)),
      ...classLink(facts),
      ...stateLine(facts),
      classDetails(facts),
    ],
  });
}
