import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Files that browsers ask for by name as they install the scanner, whatever their content. */
const named = {
  'scan.webmanifest': 'scan/scan.webmanifest',
  'scan-icon-192.png': 'scan/icons/scan-icon-192.png',
  'scan-icon-512.png': 'scan/icons/scan-icon-512.png',
};

const workerFile = 'scan-worker.js';
const pageFile = 'scan/index.html';

/** What the scanner is made of besides libraries, below the project's folder. */
const sources = ['functions/contract', 'functions/domain', 'web/scan', 'web/shared', 'package-lock.json'];

/** The version that a phone tells the organizer: new whenever anything is that the scanner is made of. */
export function scannerVersion(project: string, version: string): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const folder = join(project, source);
    const files = source.includes('.') ? [''] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.toSorted()) {
      if (source.includes('.') || /\.\w+$/.test(file))
        hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return `${version}+${hash.digest('hex').slice(0, 10)}`;
}

/** Puts the manifest and its icons beside the pages, and tells the worker which files the scanner may ask for. */
export function scannerBuild(root: string): Plugin {
  return {
    name: 'scanner-without-a-network',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      for (const [fileName, source] of Object.entries(named)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(root, source)) });
      }
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[workerFile];
        if (worker?.type !== 'chunk') throw new Error(`${workerFile} was not built`);
        const files = [...Object.keys(named), ...filesOf(pageFile, bundle)].map((file) => `/${file}`);
        const contents = [bundle[pageFile], ...Object.keys(named).map((file) => bundle[file])].map(textOf);
        const version = createHash('sha256')
          .update(JSON.stringify([files, contents, worker.code]))
          .digest('hex')
          .slice(0, 10);
        worker.code = `const scannerBuild=${JSON.stringify({ version, files })};\n${worker.code}`;
      },
    },
  };
}

/** Every built file below `assets/` that a page names, or that a file names which it names. */
function filesOf(page: string, bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>([page]);
  for (const file of found) {
    const text = textOf(bundle[file]);
    for (const other of Object.keys(bundle)) {
      if (other.startsWith('assets/') && text.includes(other.slice('assets/'.length))) found.add(other);
    }
  }
  found.delete(page);
  return [...found].sort();
}

function textOf(file: Rolldown.OutputBundle[string] | undefined): string {
  if (!file) throw new Error('A file of the scanner was not built');
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('latin1');
}
