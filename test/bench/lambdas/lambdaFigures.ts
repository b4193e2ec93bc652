import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { manifest } from '#functions/manifest.ts';
import { bundleOptions } from '#infra/bundle.ts';
import { localEnvironment } from '#infra/local/environment.ts';
import type { Figure, FigureGroup } from '../figure.ts';
import { median } from '../median.ts';

const rounds = 9;
const root = fileURLToPath(new URL('../../../', import.meta.url));
const bareEntry = fileURLToPath(new URL('./bareClient.ts', import.meta.url));
const importTime = fileURLToPath(new URL('./importTime.ts', import.meta.url));

interface Bundle {
  name: string;
  file: string;
  kilobytes: number;
}

/** What each Lambda weighs and how long it takes to load, against a bundle that only makes a DynamoDB client. */
export const lambdaFigures: FigureGroup = {
  title: 'Bundles of the Lambdas, against a bare DynamoDB client',
  async measure(tell) {
    const folder = await mkdtemp(join(tmpdir(), 'turnout-bench-lambdas-'));
    try {
      const bare = await bundled(folder, 'bare', bareEntry);
      const lambdas = await Promise.all(
        Object.entries(manifest).map(([name, { entry }]) => bundled(folder, name, join(root, entry))),
      );
      tell(`importing each ${rounds} times`);
      const times = await importTimes([bare, ...lambdas]);
      return lambdas.flatMap((lambda) => figuresOf(lambda, bare, times));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Bundled as the CDK app does it. */
async function bundled(folder: string, name: string, entry: string): Promise<Bundle> {
  const file = join(folder, name, 'index.mjs');
  await build({ ...bundleOptions, absWorkingDir: root, entryPoints: [entry], outfile: file });
  return { name, file, kilobytes: (await stat(file)).size / 1000 };
}

/** Milliseconds of each bundle's import, by its name: all of them in each round, and a first round not counted. */
async function importTimes(bundles: Bundle[]): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(bundles.map(({ name }) => [name, []]));
  const env = localEnvironment({
    site: 'http://127.0.0.1',
    dynamodb: 'http://127.0.0.1',
    ses: 'http://127.0.0.1',
  });
  for (let round = 0; round <= rounds; round++) {
    for (const { name, file } of bundles) {
      const { stdout } = await promisify(execFile)(process.execPath, [importTime, file], {
        env: { ...process.env, ...env },
      });
      if (round > 0) times.get(name)?.push(Number(stdout));
    }
  }
  return times;
}

function figuresOf({ name, kilobytes }: Bundle, bare: Bundle, times: Map<string, number[]>): Figure[] {
  const [ours, theirs] = [times.get(name) ?? [], times.get(bare.name) ?? []];
  return [
    {
      name: `lambda.${name}.bundle-kb`,
      value: kilobytes,
      unit: 'kB',
      against: bare.kilobytes,
      ratio: kilobytes / bare.kilobytes,
    },
    {
      name: `lambda.${name}.import-ratio`,
      value: median(ours),
      unit: 'ms',
      against: median(theirs),
      ratio: median(ours.map((time, round) => time / (theirs[round] ?? Number.NaN))),
    },
  ];
}
