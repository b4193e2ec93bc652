import type { VNode } from 'preact';
import type { Bar } from './blocks.ts';
import { paint } from './headStyle.ts';
import { html, type Part } from './html.ts';
import { small, spaced } from './textStyle.ts';

export function figure({ value, label }: { value: string; label: string }): VNode {
  return html`<div style=${figureFrame}>
    <div ...${paint('ink', { 'font-size': '28px', 'line-height': '34px', 'font-weight': '700' })}>${value}</div>
    <div ...${paint('soft', { ...small, margin: '0' })}>${label}</div>
  </div>`;
}

export function dataTable(columns: string[], rows: string[][]): VNode {
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style=${spaced}>
    <thead><tr>${columns.map((text, column) => html`<th scope="col" ...${cell(column, '600')}>${text}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([name, ...figures]) => html`<tr>
        <th scope="row" dir="auto" ...${cell(0, '600')}>${name}</th>
        ${figures.map((text, index) => html`<td ...${cell(index + 1, '400')}>${text}</td>`)}
      </tr>`,
    )}</tbody>
  </table>`;
}

/** Words to the left, figures to the right and never broken. */
function cell(column: number, weight: string) {
  const side: Record<string, string> =
    column === 0
      ? { 'text-align': 'left', padding: '8px 0' }
      : { 'text-align': 'right', padding: '8px 0 8px 10px', 'white-space': 'nowrap' };
  return {
    align: column === 0 ? 'left' : 'right',
    ...paint('row', { ...small, margin: '0', 'font-weight': weight, ...side }),
  };
}

/** Bars are cells with a ground colour: they show where pictures and scripts don't, and the figures stand beside them. */
export function chart(caption: string, bars: Bar[]): VNode {
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style=${spaced}>
    <caption ...${paint('soft', { ...small, 'text-align': 'left', 'padding-bottom': '8px' })}>${caption}</caption>
    ${bars.map(
      ({ label, count, share }) => html`<tr>
        <th scope="row" align="left" width="1" ...${paint('soft', { ...barText, 'padding-right': '10px', 'font-weight': '400' })}>${label}</th>
        <td align="right" width="1" ...${paint('ink', { ...barText, 'padding-right': '8px', 'font-weight': '600' })}>${count}</td>
        <td style=${{ padding: '2px 0' }}>${bar(share)}</td>
      </tr>`,
    )}
  </table>`;
}

function bar(share: number): Part {
  const width = `${Math.max(share * 100, 1).toFixed(0)}%`;
  return (
    share > 0 &&
    html`<table role="presentation" width=${width} cellpadding="0" cellspacing="0" border="0">
      <tr><td height="14" ...${paint('bar', { height: '14px', 'font-size': '0', 'line-height': '0', 'border-radius': '3px' })}>${'\u00a0'}</td></tr>
    </table>`
  );
}

const figureFrame = {
  display: 'inline-block',
  'vertical-align': 'top',
  width: '33%',
  'min-width': '90px',
  padding: '0 8px 14px 0',
  'box-sizing': 'border-box',
};
const barText = {
  padding: '2px 0',
  'font-size': '14px',
  'line-height': '18px',
  'white-space': 'nowrap',
};
