import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Chromium that starts on this machine: the program, and the environment to start it in. */
export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

let found: Promise<Chromium> | undefined;

/** The Chromium named by TURNOUT_CHROMIUM, or else the one inside the npm package, unpacked once per machine. */
export function findChromium(): Promise<Chromium> {
  found ??= process.env.TURNOUT_CHROMIUM ? systemChromium(process.env.TURNOUT_CHROMIUM) : packagedChromium();
  return found;
}

async function systemChromium(executablePath: string): Promise<Chromium> {
  if (!existsSync(executablePath)) {
    throw new Error(`TURNOUT_CHROMIUM names ${executablePath}, and there is no such file.`);
  }
  return { executablePath, env: ownEnvironment() };
}

async function packagedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The npm package's Chromium runs on Linux x64, not on ${process.platform} ${process.arch}. ` +
        'Set TURNOUT_CHROMIUM to the path of an installed Chromium or Chrome.',
    );
  }
  const folder = await unpackedFolder();
  const executablePath = join(folder, 'chromium');
  const env: Record<string, string> = { ...ownEnvironment(), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (await starts(executablePath, env)) return { executablePath, env };

  const libraries = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } };
}

/** Unpacks beside the final folder and then renames, so that parallel workers never see half a browser. */
async function unpackedFolder(): Promise<string> {
  const folder = join(tmpdir(), `turnout-chromium-${await packageVersion()}-${process.getuid?.() ?? 0}`);
  if (isOurs(folder)) return folder;

  const staging = await mkdtemp(`${folder}-`);
  try {
    const program = fileURLToPath(new URL('./unpackChromium.ts', import.meta.url));
    await run(process.execPath, [program], { env: { ...ownEnvironment(), TMPDIR: staging } });
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(folder));
    await rename(staging, folder);
  } catch (cause) {
    await rm(staging, { recursive: true, force: true });
    // Another worker may have been first, and then its folder is as good.
    if (!isOurs(folder)) throw new Error(`Chromium could not be unpacked into ${folder}.`, { cause });
  }
  return folder;
}

/**
 * The package's own configuration names folders of Lambda only, and then no letter is drawn at all. Its Open
 * Sans comes first, so that pages measure the same everywhere; the machine's fonts help with other scripts.
 */
function fontConfiguration(folder: string): string {
  const aliases = ['sans', 'sans-serif', 'system-ui'].map(
    (family) =>
      `<alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  ${aliases.join('\n  ')}
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}

/** The name is predictable and /tmp is everybody's, so a folder of another user is never run. */
function isOurs(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats?.uid === process.getuid?.() && existsSync(join(folder, 'chromium'));
}

async function packageVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** Machines without libnss3 or libnspr4 can't even print the version. */
async function starts(executablePath: string, env: Record<string, string>): Promise<boolean> {
  return run(executablePath, ['--version'], { env }).then(
    () => true,
    () => false,
  );
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
