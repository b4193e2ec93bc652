import { placesAsked } from '#domain/group.ts';
import { plural } from '#domain/plural.ts';
import type { ListItem } from '../blocks.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import type { GroupMailFacts } from '../facts.ts';
import { count } from '../figures.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classOpened } from './classLetters.ts';
import { classDetails, classLink, deadlines, educatorGreeting, groupFrame, paragraph } from './groupParts.ts';

/** A class was registered: the link to the one tap that holds its places. Asked for again later, the link alone. */
export function groupConfirmation(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  return facts.group.status === 'unconfirmed' ? toHold(facts) : toOpen(facts);
}

function toHold(facts: GroupMailFacts): Message {
  const { event, group } = facts;
  const words = groupTexts[group.locale].confirmation;
  return composed({
    ...groupFrame(facts, { typed: true }),
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(words.lead),
      ...classLink(facts, plural(group.locale, placesAsked(group), words.hold)),
      classDetails(facts),
      { kind: 'heading', text: words.next },
      { kind: 'list', items: nextSteps(facts) },
    ],
  });
}

function nextSteps(facts: GroupMailFacts): ListItem[] {
  const { group } = facts;
  const words = groupTexts[group.locale].confirmation;
  const { names, changes } = deadlines(facts);
  const approved = count(group.approvedUpTo, group.locale);
  return [
    ...(placesAsked(group) > group.approvedUpTo
      ? [{ text: words.approval(approved), detail: words.approvalDetail(approved) }]
      : []),
    { text: words.names(names), detail: words.namesDetail },
    { text: words.badges, detail: words.badgesDetail },
    { text: words.changes(changes), detail: words.changesDetail },
  ];
}

function toOpen(facts: GroupMailFacts): Message {
  const words = groupTexts[facts.group.locale].link;
  return classOpened(facts, { ...words, subject: words.subject(facts.event.name) });
}
