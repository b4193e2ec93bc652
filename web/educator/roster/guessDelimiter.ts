/** Where several fit as well, the first: commas stand inside names and numbers more often than the others do. */
const delimiters = ['\t', ';', '|', ','];
const linesSeen = 20;
const charactersSeen = 50_000;
const quoted = /(^|[,;|\t\r\n])"(?:[^"]|"")*(?:"|$)/g;

/**
 * What divides the cells of a text: what most of its lines hold equally often, outside of quotes. A tab in the
 * first line decides, since no name holds one.
 */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, charactersSeen)
    .replace(quoted, '$1_')
    .split(/[\r\n]+/)
    .filter((line) => !/^ *$/.test(line))
    .slice(0, linesSeen);
  if (lines[0]?.includes('\t')) return '\t';

  let best = { delimiter: ',', share: 0, count: 0 };
  for (const delimiter of delimiters) {
    const { share, count } = mostCommonCount(lines.map((line) => line.split(delimiter).length - 1));
    if (share > best.share || (share === best.share && count > best.count))
      best = { delimiter, share, count };
  }
  return best.delimiter;
}

/** The count above 0 that most lines share, and how large a part of the lines that is. */
function mostCommonCount(counts: number[]): { share: number; count: number } {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  const [count = 0, often = 0] = [...lines].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  return { share: counts.length > 0 ? often / counts.length : 0, count };
}
