import { changedSessions } from '#domain/news.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote } from '../eventParts.ts';
import type { GroupEventChangedFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { changedWords, changeList, otherDetails } from './changesParts.ts';
import { classDetails, classLink, educatorGreeting, groupFrame, paragraph, stateLine } from './groupParts.ts';

/** The organizer changed the event: what is new beside what the class was told. */
export function groupEventChanged(given: GroupEventChangedFacts): Message {
  const facts = cleaned(given);
  const { event, group, told } = facts;
  const { eventChanged: words } = groupTexts[group.locale];
  return composed({
    ...groupFrame(facts),
    ...changedWords(told, event, group.locale),
    blocks: [
      educatorGreeting(facts),
      paragraph(words.lead),
      ...changeList(told, event, group.locale, changedSessions(told, event)),
      ...organizerNote(event, 'changed', group.locale),
      paragraph(words.tell),
      ...stateLine(facts),
      ...otherDetails(classDetails(facts), told, event, group.locale),
      ...classLink(facts),
    ],
  });
}
