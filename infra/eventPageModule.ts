import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The module that draws the event's page, as vite.config.ts builds it beside the site; empty if it did not. */
export function eventPageModule(webFolder: string): string {
  const file = resolve(`${webFolder}-server`, 'eventPage.mjs');
  return existsSync(file) ? file : '';
}
