import { isolated } from '#domain/isolated.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Block } from './blocks.ts';
import { type Letter, signature } from './layout.ts';

/** The same letter for people and programs that read plain text. */
export function letterText({ locale, eyebrow, title, blocks, footer, from, choices }: Letter): string {
  const parts = [
    isolated(eyebrow, locale),
    underlined(title, '='),
    ...blocks.map((block) => blockText(block, locale)),
    [
      '--',
      ...footer,
      ...signature(from, locale),
      ...(choices ? [`${choices.label}:`, choices.href] : []),
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block, locale: Locale): string {
  // A line that was put together of several has its marks already.
  const own = (text: string) => (text.includes('\u2068') ? text : isolated(text, locale));
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return underlined(block.text, '-');
    case 'note':
      return [`${block.from}:`, ...block.text.split('\n').map((line) => `  ${line}`)].join('\n');
    case 'details':
      return block.rows.map(({ label, lines }) => `${label}:\n${indented(lines.map(own))}`).join('\n');
    case 'changes':
      return block.changes
        .map(({ label, now, before }) =>
          [
            `${own(label)}:\n${indented(now.map(own))}`,
            ...(before.length
              ? [indented([block.beforeLabel, ...before.map((line) => `  ${own(line)}`)])]
              : []),
          ].join('\n'),
        )
        .join('\n\n');
    case 'button':
    case 'link':
      return `${block.label}:\n${block.href}`;
    case 'badge':
      return `${block.codeLabel}\n${block.code.split('\n').map(own).join('\n')}`;
    case 'cards':
      return block.cards
        .map(({ title, tag, lines, step, links }) =>
          [
            `* ${tag ? `${own(title)} (${tag})` : own(title)}`,
            indented([
              ...lines,
              ...(step ? [`${step.label}: ${step.text.replaceAll('\n', '\n  ')}`] : []),
              ...links.map(({ href }) => href.replace(/^mailto:/, '')),
            ]),
          ]
            .filter(Boolean)
            .join('\n'),
        )
        .join('\n\n');
    case 'list':
      return block.items
        .map(({ text, detail, tag, href }) =>
          [
            `* ${tag ? `${own(text)} [${tag}]` : own(text)}`,
            ...(detail ? [`  ${detail}`] : []),
            ...(href ? [`  ${href}`] : []),
          ].join('\n'),
        )
        .join('\n');
    case 'figures':
      return aligned(block.figures.map(({ label, value }) => [label, value]));
    case 'table':
      return aligned([
        block.columns,
        ...block.rows.map(([name = '', ...rest]) => [name.replace('\n', ', '), ...rest]),
      ]);
    case 'chart':
      return `${block.caption}\n${aligned(
        block.bars.map(({ label, count, share }) => [
          label,
          String(count),
          '#'.repeat(Math.ceil(share * 30)),
        ]),
        2,
      )}`;
  }
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min([...text].length, 70))}`;
}

function indented(lines: string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

/** Columns as wide as their widest cell; all but the first are set to the right, unless from `left` on. */
function aligned(rows: string[][], left = Number.POSITIVE_INFINITY): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column >= left ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
