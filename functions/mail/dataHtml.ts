import type { VNode } from 'preact';
import type { Bar } from './blocks.ts';
import { paint } from './headStyle.ts';
import { html, type Part } from './html.ts';
import { box, type Sides } from './sides.ts';
import { small, spaced } from './textStyle.ts';

export function figure({ value, label }: { value: string; label: string }, sides: Sides): VNode {
  return html`<div style=${{ ...figureFrame, padding: box(sides, '0', '8px', '14px', '0') }}>
    <div ...${paint('ink', { 'font-size': '28px', 'line-height': '34px', 'font-weight': '700' })}>${value}</div>
    <div ...${paint('soft', { ...small, margin: '0' })}>${label}</div>
  </div>`;
}

export function dataTable(columns: string[], rows: string[][], sides: Sides): VNode {
  const cell = cellOf(sides);
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style=${spaced}>
    <thead><tr>${columns.map((text, column) => html`<th scope="col" ...${cell(column, '600')}>${text}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([name, ...figures]) => html`<tr>
        <th scope="row" ...${cell(0, '600')}><span dir="auto">${name}</span></th>
        ${figures.map((text, index) => html`<td ...${cell(index + 1, '400')}>${text}</td>`)}
      </tr>`,
    )}</tbody>
  </table>`;
}

/** Words to the start, figures to the end and never broken. */
function cellOf(sides: Sides) {
  return (column: number, weight: string) => {
    const align = column === 0 ? sides.start : sides.end;
    const side: Record<string, string> =
      column === 0
        ? { padding: '8px 0' }
        : { padding: box(sides, '8px', '0', '8px', '10px'), 'white-space': 'nowrap' };
    return {
      align,
      ...paint('row', { ...small, margin: '0', 'font-weight': weight, 'text-align': align, ...side }),
    };
  };
}

/** Bars are cells with a ground colour: they show where pictures and scripts don't, and the figures stand beside them. */
export function chart(caption: string, bars: Bar[], sides: Sides): VNode {
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style=${spaced}>
    <caption ...${paint('soft', { ...small, 'text-align': sides.start, 'padding-bottom': '8px' })}>${caption}</caption>
    ${bars.map(
      ({ label, count, share }) => html`<tr>
        <th scope="row" align=${sides.start} width="1" ...${paint('soft', { ...barText, padding: box(sides, '2px', '10px', '2px', '0'), 'font-weight': '400' })}>${label}</th>
        <td align=${sides.end} width="1" ...${paint('ink', { ...barText, padding: box(sides, '2px', '8px', '2px', '0'), 'font-weight': '600' })}>${count}</td>
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
  'box-sizing': 'border-box',
};
const barText = {
  'font-size': '14px',
  'line-height': '18px',
  'white-space': 'nowrap',
};
