import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote } from '../eventParts.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { texts } from '../texts/texts.ts';
import { educatorGreeting, groupFrame, paragraph, whichClass } from './groupParts.ts';

/** One kind of debt, two stories: the class was cancelled, or the organizer cancelled the event. */
export function groupCancelled(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  return facts.event.status === 'cancelled' ? eventIsCancelled(facts) : classIsCancelled(facts);
}

function classIsCancelled(facts: GroupMailFacts): Message {
  const { event, group, site } = facts;
  const words = groupTexts[group.locale].cancelled;
  return composed({
    ...groupFrame(facts),
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(words.lead),
      whichClass(facts),
      paragraph(words.again),
      { kind: 'button', label: texts[group.locale].eventPage, href: `${site}/e/${event.slug}` },
    ],
  });
}

function eventIsCancelled(facts: GroupMailFacts): Message {
  const { event, group } = facts;
  const { eventCancelled: words } = texts[group.locale];
  return composed({
    ...groupFrame(facts),
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(groupTexts[group.locale].cancelled.event),
      ...organizerNote(event, 'cancelled', group.locale),
      { kind: 'heading', text: words.was },
      whichClass(facts),
    ],
  });
}
