import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { WithHeaders } from '#contract/operation.ts';
import { pageHeaders } from '#contract/securityHeaders.ts';
import { acceptedLocale } from '#domain/acceptedLocale.ts';
import { directionOf } from '#domain/direction.ts';
import type { MailTopic } from '#domain/mailTopics.ts';
import type { Call } from '#functions/call.ts';
import { html } from '#mail/html.ts';
import { texts } from './texts.ts';
import { unsubscribeStyle } from './unsubscribeStyle.ts';

/**
 * The page behind a mail's unsubscribe link, whole in itself: it needs no file and no script, so it works in whatever
 * opens it. The button posts to the page's own address, which keeps the language.
 */
export function unsubscribePage(
  { config, language }: Pick<Call, 'config' | 'language'>,
  { topic, state }: { topic: MailTopic; state: 'asking' | 'done' },
): WithHeaders<string> {
  const locale = acceptedLocale(language);
  const words = texts[locale];
  const said = words[state](config.organizationName, words.topics[topic]);
  const page = html`<html lang=${locale} dir=${directionOf(locale)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>${said.title}</title>
      <style dangerouslySetInnerHTML=${{ __html: unsubscribeStyle }}></style>
    </head>
    <body>
      <main>
        <p class="from">${config.organizationName}</p>
        <h1>${said.title}</h1>
        <p role=${state === 'done' ? 'status' : undefined}>${said.text}</p>
        ${state === 'asking' && button(words.button)}
        <p class="soft">${words.others}</p>
      </main>
    </body>
  </html>`;
  return { answer: `<!doctype html>${renderToString(page)}`, headers: pageHeaders([styleHash]) };
}

const styleHash = `sha256-${createHash('sha256').update(unsubscribeStyle).digest('base64')}`;

/** Sends what mail programs send, by the same way. */
function button(text: string) {
  return html`<form method="post">
    <input type="hidden" name="List-Unsubscribe" value="One-Click" />
    <button>${text}</button>
  </form>`;
}
