import type { VNode } from 'preact';
import type { Bar } from './blocks.ts';
import { paint, paintCell } from './headStyle.ts';
import { html, type Part } from './html.ts';
import { box, type Sides } from './sides.ts';
import { small } from './textStyle.ts';

export function figure({ value, label }: { value: string; label: string }, sides: Sides): VNode {
  return html`<div style=${{ ...figureFrame, padding: box(sides, '0', '8px', '14px', '0') }}>
    <div ...${paintCell('ink', { ...figureText, 'font-size': value.length > 6 ? '16px' : '28px' })}>${value}</div>
    <div ...${paintCell('soft', { ...small, margin: '0' })}>${label}</div>
  </div>`;
}

export function dataTable(columns: string[], rows: string[][], sides: Sides): VNode {
  const cell = cellOf(sides);
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" ...${paintCell('ink', tableText)}>
    <thead><tr>${columns.map((text, column) => html`<th scope="col" ...${cell(column)}>${text}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([name = '', ...figures]) => html`<tr>
        <th scope="row" ...${cell(0)}>${rowName(name)}</th>
        ${figures.map((text, index) => html`<td ...${cell(index + 1)}>${text}</td>`)}
      </tr>`,
    )}</tbody>
  </table>`;
}

/** A name, and below it what tells it from others. */
function rowName(text: string): Part {
  const [name = '', ...about] = text.split('\n');
  return [
    html`<span dir="auto">${name}</span>`,
    ...about.map((line) => html`<div ...${paint('soft', { 'font-weight': '400' })}>${line}</div>`),
  ];
}

/** Words to the start, figures to the end. */
function cellOf(sides: Sides) {
  return (column: number) =>
    column === 0
      ? { align: sides.start, ...paint('row', { padding: '8px 0' }) }
      : {
          align: sides.end,
          ...paint('row', { padding: box(sides, '8px', '0', '8px', '12px'), 'word-break': 'normal' }),
        };
}

/** Bars are cells with a ground colour: they show where pictures and scripts don't, and the figures stand beside them. */
export function chart(caption: string, bars: Bar[], sides: Sides): VNode {
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" ...${paintCell('ink', tableText)}>
    <caption ...${paint('soft', { 'text-align': sides.start, 'padding-bottom': '8px' })}>${caption}</caption>
    ${bars.map(
      ({ label, count, share }) => html`<tr>
        <th scope="row" align=${sides.start} width="1" ...${paint('soft', { ...narrow, 'font-weight': '400' })}>${label}</th>
        <td align=${sides.end} width="1" style=${{ ...narrow, padding: '2px 10px', 'font-weight': '600' }}>${count}</td>
        <td>${bar(share)}</td>
      </tr>`,
    )}
  </table>`;
}

function bar(share: number): Part {
  const width = `${Math.max(share * 100, 1).toFixed(0)}%`;
  return (
    share > 0 &&
    html`<table role="presentation" width=${width} cellpadding="0" cellspacing="0" border="0">
      <tr><td height="14" ...${paint('bar', barShape)}>${'\u00a0'}</td></tr>
    </table>`
  );
}

const figureFrame = {
  display: 'inline-block',
  'vertical-align': 'top',
  width: '33%',
  'min-width': '90px',
  'box-sizing': 'border-box',
};
const figureText = { 'line-height': '34px', 'font-weight': '700', 'word-break': 'normal' };
const tableText = { ...small, margin: '4px 0 20px' };
const narrow = { 'white-space': 'nowrap' };
const barShape = { 'font-size': '0', 'line-height': '14px', 'border-radius': '3px' };
