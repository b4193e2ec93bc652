import type { Employer } from '#domain/event.ts';
import type { Block } from '../blocks.ts';
import { composed } from '../composed.ts';
import { noteBlock } from '../eventParts.ts';
import type { AfterEventFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { type Amount, amounts, resources } from '../resources.ts';
import { smallEnough } from '../smallEnough.ts';
import { texts } from '../texts/texts.ts';

/** What one of these mails says in its own words; `employers` is the title over what employers offer next. */
interface Words {
  subject: (event: string) => string;
  preview: string;
  title: string;
  lead: string;
  employers: string;
}

/** What one of these mails alone holds, with the employers it tells of, who are then not told of again. */
interface Own {
  told: Employer[];
  blocks: Block[];
}

/** To a student after the event: in as much detail as a mail has room for, what is its own and what employers offer next. */
export function afterEventLetter(
  { event, registration: { locale, firstName }, site, note, from, choices }: AfterEventFacts,
  words: Words,
  own: (amount: Amount) => Own,
): Message {
  const { footer, greeting } = texts[locale];
  return smallEnough(amounts, (amount) => {
    const { told, blocks } = own(amount);
    return composed({
      locale,
      eyebrow: event.name,
      subject: words.subject(event.name),
      preview: words.preview,
      title: words.title,
      blocks: [
        { kind: 'paragraph', text: greeting(firstName) },
        { kind: 'paragraph', text: words.lead },
        ...noteBlock(note, locale),
        ...blocks,
        ...resources(event, {
          heading: words.employers,
          told,
          eventUrl: `${site}/e/${event.slug}`,
          locale,
          amount,
        }),
      ],
      footer: [footer.studentAfter(event.name), footer.untracked],
      from,
      choices,
    });
  });
}
