import { isolatesClosed } from '#domain/isolated.ts';
import { headerLine, oneLine, shortened } from './cleaned.ts';
import { type Letter, letterHtml } from './layout.ts';
import { letterText } from './letterText.ts';
import type { Message } from './message.ts';

/** A letter as a message: subject and preview on one line, the body as HTML and as plain text. */
export function composed(
  letter: Letter & { subject: string } & Pick<Message, 'badgeText' | 'calendar'>,
): Message {
  const { locale, subject, badgeText, calendar } = letter;
  return {
    locale,
    subject: isolatesClosed(shortened(headerLine(subject), 149)),
    preview: oneLine(letter.preview),
    html: letterHtml(letter),
    text: letterText(letter),
    ...(badgeText !== undefined && { badgeText }),
    ...(calendar && { calendar }),
  };
}
