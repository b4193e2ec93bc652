import { isolatesClosed } from '#domain/isolated.ts';
import { headerLine, shortened } from './cleaned.ts';
import type { SenderFacts } from './facts.ts';
import { type Letter, letterHtml } from './layout.ts';
import { letterText } from './letterText.ts';
import type { Message } from './message.ts';
import { texts } from './texts/texts.ts';

/** A letter as a message: subject and preview on one line, the body as HTML and as plain text. */
export function composed({
  choices,
  ...given
}: Omit<Letter, 'choices'> & { subject: string; choices?: SenderFacts['choices'] } & Pick<
    Message,
    'badgeText' | 'calendar'
  >): Message {
  const { locale, subject, badgeText, calendar } = given;
  const preview = isolatesClosed(shortened(headerLine(given.preview), 200));
  const letter: Letter = {
    ...given,
    preview,
    ...(choices && { choices: { label: texts[locale].choices, href: choices.page } }),
  };
  return {
    locale,
    subject: isolatesClosed(shortened(headerLine(subject), 149)),
    preview,
    html: letterHtml(letter),
    text: letterText(letter),
    ...(badgeText !== undefined && { badgeText }),
    ...(calendar && { calendar }),
    ...(choices && { unsubscribe: choices.unsubscribe }),
  };
}
