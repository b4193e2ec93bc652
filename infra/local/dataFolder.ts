import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brokeOff } from './demo/note.ts';
import { StartFault } from './startFault.ts';

export interface DataFolder {
  /** Where the store keeps its tables; undefined in memory. */
  tables: string | undefined;
  /** Where the inbox keeps its mails; undefined in memory. */
  mails: string | undefined;
  /** Where the demo notes that it was seeded; undefined in memory. */
  demo: string | undefined;
  /** Where the certificate for the network is; undefined in memory. */
  certificate: string | undefined;
  release(): void;
}

const inMemory: DataFolder = {
  tables: undefined,
  mails: undefined,
  demo: undefined,
  certificate: undefined,
  release: () => {},
};

/** What a runner keeps in its folder; a fresh start removes these and nothing else. */
const kept = { tables: 'tables', mails: 'mails.jsonl', demo: 'demo.json' };

/**
 * Takes a folder for one runner alone, since its store bears only one; `:memory:` keeps nothing. A folder
 * that holds nothing but half a demo is emptied, so that the next one is not added to it.
 */
export function takeDataFolder(folder: string, fresh = false): DataFolder {
  if (folder === ':memory:') return inMemory;
  const lock = join(folder, 'runner.pid');
  try {
    makeFolder(folder);
    takeLock(lock, folder);
    if (fresh || brokeOff(join(folder, kept.demo)))
      for (const name of Object.values(kept)) rmSync(join(folder, name), { recursive: true, force: true });
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault(
      `The folder ${folder} cannot be written: ${reason(error)}. Choose another with --data DIR.`,
    );
  }
  return {
    tables: join(folder, kept.tables),
    mails: join(folder, kept.mails),
    demo: join(folder, kept.demo),
    // Outlives a fresh start: phones that let it pass need not do so again.
    certificate: join(folder, 'certificate.pem'),
    release: () => rmSync(lock, { force: true }),
  };
}

/** Folder by folder: Node's own recursion never ends where the system answers ENOENT, as below `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** A runner that was killed leaves its lock behind; the lock counts only while its process lives. */
function takeLock(lock: string, folder: string): void {
  const holder = holderOf(lock);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    throw new StartFault(`The folder ${folder} is in use by another runner (process ${holder}).`);
  }
  writeFileSync(lock, String(process.pid));
}

function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'it is on a read-only disk',
    EEXIST: 'a file has this name',
    ENOENT: 'it cannot be made',
    ENOTDIR: 'part of the path is a file',
    ENOSPC: 'the disk is full',
  };
  return known[code] ?? String(error);
}
