import { placesAsked } from '#domain/group.ts';
import { cleaned } from '../cleaned.ts';
import type { GroupMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classNews } from './classLetters.ts';
import { places } from './groupParts.ts';

/** More places came free for a class that had only some: how many of those it asked for it has now. */
export function groupPromoted(given: GroupMailFacts): Message {
  const facts = cleaned(given);
  const { event, group } = facts;
  const words = groupTexts[group.locale].promoted;
  const [granted, asked] = places(group);
  const all = group.granted >= placesAsked(group);
  return classNews(facts, {
    subject: all ? words.subjectAll(event.name) : words.subject(granted, asked, event.name),
    preview: words.preview,
    title: all ? words.titleAll : words.title,
    lead: all ? words.leadAll(asked) : words.lead(granted, asked),
  });
}
