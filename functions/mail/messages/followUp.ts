import { afterEventUntil } from '#domain/survey.ts';
import type { Block } from '../blocks.ts';
import { cleaned } from '../cleaned.ts';
import { plainSessions } from '../eventParts.ts';
import type { FollowUpFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { boothCards, boothsVisited } from '../resources.ts';
import { texts } from '../texts/texts.ts';
import { shortDay } from '../when.ts';
import { afterEventLetter } from './afterEventLetter.ts';

/**
 * To a student who came: thanks, the booths visited with each one's contact and next steps, the sessions joined; to
 * whoever may, the way to give an employer the own contact; the record to keep and the survey.
 */
export function followUp(given: FollowUpFacts): Message {
  const facts = cleaned(given);
  const { event, registration, visited = [] } = facts;
  const { locale } = registration;
  const { followUp: words } = texts[locale];
  return afterEventLetter(facts, words, (amount) => {
    const told = boothsVisited(event, visited, amount);
    return {
      told,
      blocks: [
        ...boothCards(words.visited, told, locale, amount),
        ...(told.length ? share(facts) : []),
        ...joined(facts),
        ...record(facts),
        ...survey(facts),
      ],
    };
  });
}

function share({ shareUrl, registration: { locale } }: FollowUpFacts): Block[] {
  const { share: lead, sharePage } = texts[locale].followUp;
  if (!shareUrl) return [];
  return [
    { kind: 'paragraph', text: lead },
    { kind: 'link', label: sharePage, href: shareUrl },
  ];
}

function joined({ event, registration: { locale }, joined: ids }: FollowUpFacts): Block[] {
  const sessions = event.sessions.filter(({ id }) => ids.includes(id));
  return plainSessions(texts[locale].followUp.joined, sessions, event, locale);
}

function record({ event, exploredUrl, registration: { locale } }: FollowUpFacts): Block[] {
  const { record: heading, recordLead, openRecord } = texts[locale].followUp;
  if (!exploredUrl) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: recordLead(shortDay(afterEventUntil(event), event.timeZone, locale)) },
    { kind: 'button', label: openRecord, href: exploredUrl },
  ];
}

function survey({ surveyUrl, registration: { locale } }: FollowUpFacts): Block[] {
  const { survey: title, surveyLead, openSurvey } = texts[locale].followUp;
  if (!surveyUrl) return [];
  const links = [{ label: openSurvey, href: surveyUrl }];
  return [{ kind: 'cards', cards: [{ title, tag: '', lines: [surveyLead], links }] }];
}
