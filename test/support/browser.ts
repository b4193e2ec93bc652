import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium of its own; closing it ends every process it started.
 * `camera` is the path of a Motion-JPEG file (see camera.ts): pages then get it as the phone's camera, and
 * permission to use it, without being asked.
 */
export async function launchBrowser({ camera }: { camera?: string } = {}): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  try {
    return await chromium.launch({
      executablePath,
      env,
      headless: true,
      args: camera ? [...quiet, ...fakeCamera(camera)] : quiet,
    });
  } catch (cause) {
    throw new Error(
      `Chromium at ${executablePath} could not be started. ` +
        'Set TURNOUT_CHROMIUM to the path of an installed Chromium or Chrome to use that instead.',
      { cause },
    );
  }
}

function fakeCamera(file: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
