import { figureTable } from './figureTable.ts';
import { followUps, store } from './scale/followUps.ts';

const print = process.stdout.write.bind(process.stdout);
// What SES tells is taken in by this process, and its log is read by no one here.
process.stdout.write = () => true;

followUps((progress) => process.stderr.write(`${progress}\n`)).then(
  (figures) => {
    const isJson = process.argv.includes('--json');
    print(
      isJson
        ? `${JSON.stringify({ store, figures })}\n`
        : `\nfigures against ${store}\n${figureTable(figures)}`,
    );
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
