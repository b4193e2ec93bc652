import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, sessionList } from '../eventParts.ts';
import type { FollowUpFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { boothCards, boothsVisited, resources } from '../resources.ts';
import { texts } from '../texts/texts.ts';

/**
 * To a student who came: thanks, the booths visited with each one's contact and next steps, the sessions; to whoever
 * may, the way to give an employer the own contact.
 */
export function followUp(given: FollowUpFacts): Message {
  const { event, registration, site, visited = [], shareUrl } = cleaned(given);
  const { locale, firstName } = registration;
  const { followUp: words, ...common } = texts[locale];
  const joined = registration.sessions.filter(({ status }) => status === 'confirmed');
  const told = boothsVisited(event, visited);
  return composed({
    locale,
    eyebrow: event.name,
    footer: [common.footer.studentAfter(event.name), common.footer.untracked],
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: common.greeting(firstName) },
      { kind: 'paragraph', text: words.lead },
      ...organizerNote(event, 'follow-up', locale),
      ...boothCards(words.visited, told, locale),
      ...(told.length && shareUrl
        ? [
            { kind: 'paragraph', text: words.share } as const,
            { kind: 'link', label: words.sharePage, href: shareUrl } as const,
          ]
        : []),
      ...sessionList(words.yourSessions, joined, event, locale),
      ...resources(event, { heading: words.employers, told, eventUrl: `${site}/e/${event.slug}`, locale }),
    ],
  });
}
