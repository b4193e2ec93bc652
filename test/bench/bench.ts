import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { figureTable } from './figureTable.ts';
import { groups } from './groups.ts';

const print = process.stdout.write.bind(process.stdout);
const tell = (progress: string) => process.stderr.write(`${progress}\n`);

/** Measures every group, one after the other, and prints a table, or with --json one JSON document. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  // The handlers write a line of log for each request. It is made as it is on AWS, and read by no one here.
  process.stdout.write = () => true;
  const figures: Figure[] = [];
  for (const group of groups) {
    tell(group.title);
    figures.push(...(await group.measure((progress) => tell(`  ${progress}`))));
  }
  print(values.json ? `${JSON.stringify({ figures: figures.map(rounded) })}\n` : `\n${figureTable(figures)}`);
}

/** More digits than three decimals are noise. */
function rounded(figure: Figure): Figure {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    ...figure,
    value: round(figure.value),
    ...(figure.against !== undefined && { against: round(figure.against) }),
    ...(figure.ratio !== undefined && { ratio: round(figure.ratio) }),
  };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
