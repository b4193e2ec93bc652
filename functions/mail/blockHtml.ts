import type { VNode } from 'preact';
import renderToString from 'preact-render-to-string';
import type { Block, Card, Change, ListItem } from './blocks.ts';
import { chart, dataTable, figure } from './dataHtml.ts';
import { paint, paintCell } from './headStyle.ts';
import { html, type Part } from './html.ts';
import { MadeOnce } from './madeOnce.ts';
import { badgeCid } from './message.ts';
import { box, type Sides } from './sides.ts';
import { body, heading, small, spaced } from './textStyle.ts';

/** Cards and items of employers are the same ones in thousands of mails, and most of each. */
const cardsHtml = new MadeOnce<Card, string>();
const itemsHtml = new MadeOnce<ListItem, string>();

/**
 * One block of a letter as HTML for mail programs. Paragraphs an organizer wrote find their own direction; names
 * and titles do so inside the letter's, so that everything stays in line with it.
 */
export function blockHtml(block: Block, sides: Sides): VNode {
  switch (block.kind) {
    case 'paragraph':
      return html`<p ...${paint(block.soft ? 'soft' : 'ink', block.soft ? small : body)}>${lines(block.text)}</p>`;
    case 'heading':
      return html`<h2 ...${paintCell('ink', heading)}>${block.text}</h2>`;
    case 'note':
      return table(
        html`<td ...${paintCell('quote', quote(sides))}>
          <p ...${paint('soft', { ...small, margin: '0 0 4px' })}>${block.from}</p>
          <p dir="auto" ...${paint('ink', { ...body, margin: '0' })}>${lines(block.text)}</p>
        </td>`,
      );
    case 'details':
      return table(
        block.rows.map(
          ({ label, lines: [first, ...rest] }) => html`<tr>
            <td valign="top" width="64" ...${paintCell('soft', { ...small, padding: box(sides, '4px', '12px', '8px', '0'), 'word-break': 'normal' })}>${label}</td>
            <td valign="top" ...${paintCell('ink', { ...body, padding: '2px 0 8px' })}>
              <strong dir="auto">${first}</strong>${rest.map((line) => html`<div>${own(line)}</div>`)}
            </td>
          </tr>`,
        ),
      );
    case 'changes':
      return html`<div style=${{ margin: '0 0 20px' }}>${block.changes.map((each) => change(each, block.beforeLabel))}</div>`;
    case 'button':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style=${spaced}>
        <tr>
          <td ...${paintCell('button', { 'border-radius': '12px' })} align="center">
            <a href=${block.href} ...${paint('button', button)}>${block.label}</a>
          </td>
        </tr>
      </table>`;
    case 'link':
      return html`<p ...${paint('soft', small)}><a href=${block.href} ...${paint('link')}>${block.label}</a></p>`;
    case 'badge':
      return badge(block);
    case 'cards':
      return html`<div style=${{ margin: '0 0 20px' }} ...${inside(block.cards.map(cardHtml))}></div>`;
    case 'list':
      return html`<table ...${tableFrame} style=${tableStyle()} ...${inside(block.items.map(itemHtml))}></table>`;
    case 'figures':
      return html`<div style=${{ margin: '0 0 20px', 'font-size': '0' }}>${block.figures.map((each) => figure(each, sides))}</div>`;
    case 'table':
      return dataTable(block.columns, block.rows, sides);
    case 'chart':
      return chart(block.caption, block.bars, sides);
  }
}

/** The element's content, from what was rendered and so escaped before. */
function inside(rendered: string[]) {
  return { dangerouslySetInnerHTML: { __html: rendered.join('') } };
}

function cardHtml(one: Card): string {
  return cardsHtml.of(one, '', () => renderToString(card(one)));
}

function itemHtml(one: ListItem): string {
  return itemsHtml.of(one, '', () => renderToString(listItem(one)));
}

function badge(block: Extract<Block, { kind: 'badge' }>): VNode {
  return table(
    html`<td align="center" ...${paintCell('tint', { padding: '24px 16px', 'border-radius': '16px' })}>
      <img
        src=${`cid:${badgeCid}`}
        width="240"
        height="240"
        alt=${block.alt}
        style=${badgePicture}
      />
      <p ...${paint('ink', { ...body, margin: '16px 0 0', 'font-weight': '600' })}>${block.caption}</p>
      <p ...${paint('soft', { ...small, margin: '8px 0 0' })}>
        ${block.codeLabel}<br /><span dir="ltr" style=${code}>${lines(block.code)}</span>
      </p>
    </td>`,
  );
}

function card({ title, tag, lines: about, step, links }: Card): VNode {
  return table(
    html`<td ...${paintCell('box', { padding: '16px 18px 18px', 'border-radius': '12px' })}>
      <h3 ...${paintCell('ink', { margin: '0', 'font-size': '18px', 'line-height': '26px' })}>${own(title)}</h3>
      ${tag && html`<p ...${paint('soft', { ...small, margin: '0' })}>${tag}</p>`}
      ${about.map((line) => html`<p ...${paint('soft', { ...small, margin: '4px 0 0' })}>${line}</p>`)}
      ${
        step &&
        html`<p ...${paint('ink', { ...body, margin: '10px 0 0' })}>
          <strong>${step.label}</strong><br />${own(lines(step.text))}
        </p>`
      }
      ${links.map(
        ({ label, href }) => html`<p style=${{ margin: '10px 0 0' }}>
          <a href=${href} ...${paint('link', { 'font-size': '16px', 'font-weight': '600' })}>${label}</a>
        </p>`,
      )}
    </td>`,
    '0 0 12px',
  );
}

/** What was before is struck through and said to be so: a screen reader tells no line through a word. */
function change({ label, now: [first = '', ...rest], before }: Change, beforeLabel: string): VNode {
  return table(
    html`<td ...${paintCell('tint', { padding: '14px 18px 16px', 'border-radius': '12px' })}>
      <p ...${paint('soft', { ...small, margin: '0' })}>${own(label)}</p>
      <p ...${paint('ink', { ...body, margin: '2px 0 0' })}>
        <strong dir="auto">${first}</strong>${rest.map((line) => [html`<br />`, own(line)])}
      </p>
      ${
        before.length > 0 &&
        html`<p ...${paint('soft', { ...small, margin: '10px 0 0' })}>
          ${beforeLabel}${' '}<del>${before.map((line, index) => [index > 0 && html`<br />`, own(line)])}</del>
        </p>`
      }
    </td>`,
    '0 0 12px',
  );
}

function listItem({ text, isPlain, detail, tag, href }: ListItem): VNode {
  return html`<tr>
    <td ...${paintCell('row', { ...body, margin: '0', padding: '10px 0' })}>
      ${href ? html`<a href=${href} ...${paint('link', { 'font-weight': '600' })}>${own(text)}</a>` : isPlain ? text : html`<strong dir="auto">${text}</strong>`}
      ${tag && ['\u00a0 ', html`<span ...${paint('warn', tagStyle)}>${tag}</span>`]}
      ${detail && html`<div ...${paint('soft', { ...small, margin: '0' })}>${detail}</div>`}
    </td>
  </tr>`;
}

/** A table for layout. Its rows, or the one cell of its one row. */
function table(content: VNode | VNode[], margin?: string): VNode {
  return html`<table ...${tableFrame} style=${tableStyle(margin)}>
    ${Array.isArray(content) ? content : html`<tr>${content}</tr>`}
  </table>`;
}

const tableFrame = { role: 'presentation', width: '100%', cellpadding: '0', cellspacing: '0', border: '0' };

function tableStyle(margin = '0 0 20px') {
  return { margin, 'border-collapse': 'separate' };
}

/** In a direction of its own: a name, a title, whatever someone else wrote. */
function own(text: Part): VNode {
  return html`<span dir="auto">${text}</span>`;
}

function quote(sides: Sides) {
  return {
    padding: box(sides, '2px', '0', '2px', '16px'),
    'border-style': 'solid',
    'border-width': box(sides, '0', '0', '0', '3px'),
  };
}

function lines(text: string): Part[] {
  return text.split('\n').map((line, index) => (index ? [html`<br />`, line] : line));
}

const button = {
  display: 'inline-block',
  padding: '14px 24px',
  'border-radius': '12px',
  'font-size': '16px',
  'line-height': '20px',
  'font-weight': '600',
  'text-decoration': 'none',
};
/** White in dark mode too: a scanner needs dark modules on a light ground. */
const badgePicture = {
  display: 'block',
  width: '240px',
  'max-width': '100%',
  height: 'auto',
  border: '0',
  'border-radius': '12px',
  'background-color': '#ffffff',
  color: '#14201c',
  'font-size': '16px',
};
const code = { 'font-family': 'ui-monospace, Menlo, Consolas, monospace', 'font-size': '14px' };
const tagStyle = {
  'font-size': '13px',
  'line-height': '20px',
  padding: '2px 8px',
  'border-radius': '8px',
  'white-space': 'nowrap',
};
