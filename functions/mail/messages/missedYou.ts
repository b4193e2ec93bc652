import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote } from '../eventParts.ts';
import type { FollowUpFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { resources } from '../resources.ts';
import { texts } from '../texts/texts.ts';

/** To a student who had a place and did not come: no reproach, the same resources. */
export function missedYou(given: FollowUpFacts): Message {
  const { event, registration, site } = cleaned(given);
  const { locale, firstName } = registration;
  const { missedYou: words, ...common } = texts[locale];
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
      ...organizerNote(event, 'missed-you', locale),
      ...resources(event, {
        heading: words.employers,
        told: [],
        eventUrl: `${site}/e/${event.slug}`,
        locale,
      }),
    ],
  });
}
