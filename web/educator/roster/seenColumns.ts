import type { ColumnSeen } from './rosterMessages.ts';

const samplesShown = 3;
const charactersShown = 80;

/** What a person needs to see of each column to say what it is. */
export function seenColumns(lines: readonly (readonly string[])[], headerLine: number): ColumnSeen[] {
  const header = headerLine > 0 ? lines[headerLine - 1] : undefined;
  const below = lines.slice(headerLine);
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const samples: string[] = [];
    for (const line of below) {
      if (samples.length === samplesShown) break;
      if (line[column]) samples.push(shortened(line[column]));
    }
    return { header: shortened(header?.[column] ?? ''), samples };
  });
}

function shortened(text: string): string {
  const letters = [...text.slice(0, 4 * charactersShown)];
  return letters.length > charactersShown ? `${letters.slice(0, charactersShown).join('')}…` : text;
}
