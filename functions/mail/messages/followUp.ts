import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, sessionList } from '../eventParts.ts';
import type { FollowUpFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { resources } from '../resources.ts';
import { texts } from '../texts/texts.ts';

/** To a student who came: thanks, the sessions, and what each employer says to do next. */
export function followUp(given: FollowUpFacts): Message {
  const { event, registration, site, visited = [] } = cleaned(given);
  const { locale, firstName } = registration;
  const { followUp: words, ...common } = texts[locale];
  const joined = registration.sessions.filter(({ status }) => status === 'confirmed');
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
      ...sessionList(words.yourSessions, joined, event, locale),
      ...resources(event, { heading: words.employers, visited, eventUrl: `${site}/e/${event.slug}`, locale }),
    ],
  });
}
