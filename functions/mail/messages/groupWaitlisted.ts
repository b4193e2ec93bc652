import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import {
  classDetails,
  classLink,
  educatorGreeting,
  groupFrame,
  paragraph,
  places,
  stateLine,
} from './groupParts.ts';

/** A class so large that an organizer has to agree first. */
export function groupWaitlisted(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  const { event, group } = facts;
  const words = groupTexts[group.locale].waitlisted;
  const [, asked] = places(group);
  return composed({
    ...groupFrame(facts),
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(words.lead(asked)),
      ...stateLine(facts),
      classDetails(facts),
      ...classLink(facts),
    ],
  });
}
