import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where what draws the event's page is built, beside the site. */
const serverFolder = (folder: string) => `${folder}-server`;

/** The site as `npm run build` makes it, in a folder of its own. */
export interface BuiltSite {
  folder: string;
  /** The file that a module of `web/`, by its path in there, was built into, with its styles first. */
  filesOf(module: string): string[];
  remove(): Promise<void>;
}

/** Built by a process of its own, because Vite builds otherwise where NODE_ENV says that this is a test. */
export async function buildSite(): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'turnout-site-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--outDir', folder, '--emptyOutDir', '--manifest', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: root, env });
  const manifest: Record<string, { file: string; css?: string[] }> = JSON.parse(
    await readFile(join(folder, '.vite/manifest.json'), 'utf8'),
  );
  return {
    folder,
    filesOf(module) {
      const built = manifest[module];
      if (!built) throw new Error(`web/${module} was not built into a file of its own`);
      return [...(built.css ?? []), built.file];
    },
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await rm(serverFolder(folder), { recursive: true, force: true });
    },
  };
}
