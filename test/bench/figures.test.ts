import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureTable } from './figureTable.ts';
import { median } from './median.ts';
import { filesNamedIn, loadedFiles } from './pages/loadedFiles.ts';
import { weighedPages } from './pages/pageWeight.ts';
import { alternate, jobsAskedFor } from './speed/alternate.ts';

describe('the median', () => {
  it.each([
    ['one value', [7], 7],
    ['an odd number of values, in any order', [9, 1, 5], 5],
    ['an even number of values', [4, 1, 3, 2], 2.5],
    ['numbers, which are not sorted as words', [10, 9, 100], 10],
    ['one slow round among quick ones', [1, 1, 1, 1, 900], 1],
  ])('of %s', (_, values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is a fault', () => {
    expect(() => median([])).toThrow('Expected at least one value');
  });
});

describe('two kinds of job in turn', () => {
  const effort = { rounds: 3, jobs: 20, atOnce: 4 };

  it('are done equally often, each number once, and the warm-up too', async () => {
    const [ours, theirs]: [number[], number[]] = [[], []];
    await alternate(
      { ours: async (n) => void ours.push(n), theirs: async (n) => void theirs.push(n) },
      effort,
    );
    const numbers = Array.from({ length: jobsAskedFor(effort) }, (_, n) => n);
    expect(ours.toSorted((one, other) => one - other)).toEqual(numbers);
    expect(theirs.toSorted((one, other) => one - other)).toEqual(numbers);
  });

  it('take turns at beginning', async () => {
    const order: string[] = [];
    await alternate(
      { ours: async () => void order.push('ours'), theirs: async () => void order.push('theirs') },
      { rounds: 2, jobs: 1, atOnce: 1 },
    );
    expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
  });

  it('never run more at once than asked', async () => {
    let [running, most] = [0, 0];
    const job = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    await alternate({ ours: job, theirs: job }, effort);
    expect(most).toBe(effort.atOnce);
  });

  it('end with the first that fails', async () => {
    const fails = async () => {
      throw new Error('no seat');
    };
    await expect(alternate({ ours: fails, theirs: fails }, effort)).rejects.toThrow('no seat');
  });
});

describe('what a page loads by itself', () => {
  let folder: string;
  const built: Record<string, string> = {
    'event/index.html': `<link rel="icon" href="/assets/mark.svg" />
      <script type="module" crossorigin src="/assets/main.js"></script>
      <link rel="modulepreload" crossorigin href="/assets/shared.js">
      <link rel="stylesheet" crossorigin href="/assets/base.css">`,
    'plain.html': '<link rel="stylesheet" href="/assets/base.css"><p>No script at all</p>',
    'assets/main.js': `import{a}from"./shared.js";import"./effect.js";a();
      const later=()=>import("./later.js");addEventListener("click",later);`,
    'assets/shared.js': 'export{a}from"./deep.js";',
    'assets/deep.js': 'export const a=()=>{};',
    'assets/effect.js': 'document.title="";',
    'assets/later.js': 'import{a}from"./deep.js";import"./onlyLater.js";a();',
    'assets/onlyLater.js': 'document.title="later";',
    'assets/base.css': 'body{margin:0}',
    'assets/mark.svg': '<svg/>',
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'turnout-page-'));
    for (const [file, text] of Object.entries(built)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const atOnce = ['event/index.html', 'main.js', 'shared.js', 'deep.js', 'effect.js', 'base.css'];

  it('is what its HTML names and its scripts import, to any depth', async () => {
    expect(await loadedBy('event/index.html')).toEqual(atOnce.toSorted());
  });

  it('is also what it is said to import as it starts', async () => {
    const also = await loadedBy('event/index.html', ['assets/later.js']);
    expect(also).toEqual([...atOnce, 'later.js', 'onlyLater.js'].toSorted());
  });

  it('is HTML and styles where there is no script', async () => {
    expect(await loadedBy('plain.html')).toEqual(['base.css', 'plain.html']);
  });

  it('leaves out pictures and links', () => {
    const html = '<link rel="icon" href="/a.svg"><a href="/b.html">b</a><script src="/c.js"></script>';
    expect(filesNamedIn(html)).toEqual(['c.js']);
  });

  async function loadedBy(page: string, also: string[] = []): Promise<string[]> {
    const files = await loadedFiles(folder, page, also);
    return [...files].map((file) => file.replace('assets/', '')).toSorted();
  }
});

describe('the figures', () => {
  it('weigh every page once, under its own name', () => {
    expect(weighedPages).toEqual({
      register: '/e/{slug}',
      home: 'index.html',
      own: 'register/own.html',
      educator: 'educator/index.html',
      badge: 'register/badge.html',
      mails: 'mails/index.html',
      survey: 'survey/index.html',
      scan: 'scan/index.html',
      console: 'console/index.html',
    });
  });

  it('stand under each other for people', () => {
    const table = figureTable([
      { name: 'registration.ratio', value: 180, unit: 'registrations/s', against: 1200.06, ratio: 0.15 },
      { name: 'page.home.gzip-kb', value: 4.14, unit: 'kB' },
    ]);
    expect(table.split('\n').map((line) => line.trimEnd())).toEqual([
      'figure              value  unit             against  ratio',
      'registration.ratio  180.0  registrations/s   1200.1   0.15',
      'page.home.gzip-kb     4.1  kB',
      '',
    ]);
  });
});
