import renderToString from 'preact-render-to-string';
import { directionOf } from '#domain/direction.ts';
import { isolated } from '#domain/isolated.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { blockHtml } from './blockHtml.ts';
import type { Block } from './blocks.ts';
import type { SenderFacts } from './facts.ts';
import { headStyle, paint, paintCell } from './headStyle.ts';
import { html } from './html.ts';
import { sidesOf } from './sides.ts';

/** One whole mail before it is HTML or text. */
export interface Letter {
  locale: Locale;
  preview: string;
  /** Small, above the title: which event, or that it is about signing in. */
  eyebrow: string;
  title: string;
  blocks: Block[];
  /** Why this mail came, and what to do if it should not have. */
  footer: string[];
  /** Whose mail it is, with the postal address; a mail about signing in has none. */
  from?: SenderFacts['from'];
  /** Where its reader chooses which mails to get. */
  choices?: { label: string; href: string } | undefined;
}

/** The organization and its postal address, a line each. */
export function signature(from: Letter['from'], locale: Locale): string[] {
  if (!from) return [];
  return [from.organization, from.address].filter(Boolean).map((line) => isolated(line, locale));
}

/**
 * A letter as an HTML document for mail programs: tables 600 px wide that shrink, inline styles, and a
 * style element for dark mode and small phones alone, so that a program which drops it loses little. It
 * loads nothing.
 */
export function letterHtml(letter: Letter): string {
  const { locale, preview, eyebrow, title, blocks, footer, from, choices } = letter;
  const dir = directionOf(locale);
  const sides = sidesOf(dir);
  // Letters that are joined must not be drawn together.
  const heading = dir === 'rtl' ? titleStyle : { ...titleStyle, 'letter-spacing': '-0.01em' };
  const document = html`<html lang=${locale} dir=${dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
      <title>${title}</title>
      <style dangerouslySetInnerHTML=${{ __html: headStyle }}></style>
    </head>
    <body dir=${dir} ...${paintCell('page', { margin: '0', padding: '0' })}>
      <div style=${hidden} aria-hidden="true">${preview}${' \u034f\u00a0'.repeat(60)}</div>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ...${paint('page')}>
        <tr>
          <td align="center" style=${{ padding: '24px 12px 40px' }}>
            <table role="presentation" dir=${dir} lang=${locale} width="600" cellpadding="0" cellspacing="0" border="0" style=${frame}>
              <tr>
                <td align=${sides.start} ...${paintCell('card', { ...card, 'text-align': sides.start })}>
                  <p ...${paint('eyebrow', eyebrowStyle)}><span dir="auto">${eyebrow}</span></p>
                  <h1 ...${paintCell('ink', heading)}>${title}</h1>
                  ${blocks.map((block) => blockHtml(block, sides))}
                </td>
              </tr>
              <tr>
                <td align=${sides.start} ...${paintCell('soft', { padding: '20px 24px 0', 'text-align': sides.start })}>
                  ${footer.map((line) => html`<p ...${paint('soft', footerStyle)}>${line}</p>`)}
                  ${from && html`<p ...${paint('soft', footerStyle)}>${signature(from, locale).map((line, index) => [index > 0 && html`<br />`, html`<span dir="auto">${line}</span>`])}</p>`}
                  ${choices && html`<p ...${paint('soft', footerStyle)}><a href=${choices.href} ...${paint('soft', { 'text-decoration': 'underline' })}>${choices.label}</a></p>`}
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>`;
  return `<!doctype html>\n${renderToString(document)}\n`;
}

const hidden = {
  display: 'none',
  'font-size': '1px',
  'line-height': '1px',
  'max-height': '0',
  'max-width': '0',
  overflow: 'hidden',
  opacity: '0',
};
const frame = { width: '100%', 'max-width': '600px', margin: '0 auto', 'word-break': 'break-word' };
const card = { padding: '32px 28px 36px', 'border-radius': '16px' };
const eyebrowStyle = { margin: '0 0 8px', 'font-size': '15px', 'line-height': '22px', 'font-weight': '600' };
const titleStyle = {
  margin: '0 0 16px',
  'font-size': '28px',
  'line-height': '36px',
  'font-weight': '700',
};
const footerStyle = { margin: '0 0 8px', 'font-size': '13px', 'line-height': '20px' };
