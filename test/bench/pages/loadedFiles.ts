import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * The HTML, CSS and JavaScript that a built page loads by itself: the files its HTML names and what their
 * scripts import statically, plus `also` and what those import. Imports by `import()` wait for someone to
 * call them and are left out, and so are pictures and WebAssembly. Paths are relative to the site's folder.
 */
export async function loadedFiles(folder: string, page: string, also: string[] = []): Promise<Set<string>> {
  const named = filesNamedIn(await readFile(join(folder, page), 'utf8'));
  const given = [...named, ...also];
  const scripts = await importedBy(
    folder,
    given.filter((file) => file.endsWith('.js')),
  );
  return new Set([page, ...given, ...scripts]);
}

/** The scripts, preloaded modules and style sheets that an HTML text names. */
export function filesNamedIn(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    if (tag.startsWith('<link') && !/\brel="(modulepreload|stylesheet)"/.test(tag)) return [];
    const [, address] = /\b(?:src|href)="\/?([^"]+)"/.exec(tag) ?? [];
    return address ? [address] : [];
  });
}

/** The files and all that they import statically, by esbuild's own reading of them; nothing is written. */
async function importedBy(folder: string, files: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  if (files.length === 0) return found;
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: files.map((file) => join(folder, file)),
    bundle: true,
    format: 'esm',
    outdir: join(folder, '.unwritten'),
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path, kind } of metafile.inputs[file]?.imports ?? [])
      if (kind === 'import-statement') visit(path);
  };
  for (const file of files) visit(relative(folder, join(folder, file)));
  return found;
}
