import { cleaned } from '../cleaned.ts';
import { organizerNote } from '../eventParts.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { texts } from '../texts/texts.ts';
import { classLetter } from './classLetters.ts';
import { paragraph, whichClass } from './groupParts.ts';

/** One kind of debt, two stories: the class was cancelled, or the organizer cancelled the event. */
export function groupCancelled(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  return facts.event.status === 'cancelled' ? eventIsCancelled(facts) : classIsCancelled(facts);
}

function classIsCancelled(facts: GroupMailFacts): Message {
  const { event, group, site } = facts;
  const words = groupTexts[group.locale].cancelled;
  return classLetter(facts, { ...words, subject: words.subject(event.name) }, [
    whichClass(facts),
    paragraph(words.again),
    { kind: 'button', label: texts[group.locale].eventPage, href: `${site}/e/${event.slug}` },
  ]);
}

function eventIsCancelled(facts: GroupMailFacts): Message {
  const { event, group } = facts;
  const { eventCancelled: words } = texts[group.locale];
  const { event: lead } = groupTexts[group.locale].cancelled;
  return classLetter(facts, { ...words, subject: words.subject(event.name), lead }, [
    ...organizerNote(event, 'cancelled', group.locale),
    { kind: 'heading', text: words.was },
    whichClass(facts),
  ]);
}
