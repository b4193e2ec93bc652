import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote } from '../eventParts.ts';
import type { EmployerChangedFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { changedWords, changeList, otherDetails } from './changesParts.ts';
import { boothDetails, employerFrame } from './employerParts.ts';

/** The organizer changed the event: what is new beside what the employer was told. */
export function employerChanged(given: EmployerChangedFacts): Message {
  const facts = cleaned(given);
  const { event, told } = facts;
  const { frame, greeting, locale, words } = employerFrame(facts);
  return composed({
    ...frame,
    ...changedWords(told, event, locale),
    blocks: [
      greeting,
      { kind: 'paragraph', text: words.changed.lead },
      ...changeList(told, event, locale),
      ...organizerNote(event, 'changed', locale),
      ...otherDetails(boothDetails(facts), told, event, locale),
      { kind: 'paragraph', text: words.changed.answer },
    ],
  });
}
