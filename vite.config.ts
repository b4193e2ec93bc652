import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { homePage, pages } from './functions/contract/pages.ts';

const root = join(import.meta.dirname, 'web');

/** Every page that an address answers with, the home page and the one for addresses that lead nowhere. */
const entries = [...new Set([homePage, '404.html', ...pages.map(({ page }) => page)])].filter((page) =>
  existsSync(join(root, page)),
);

/**
 * Builds `web/` into `web/dist`: one HTML file per audience, its scripts and styles beside it under
 * `/assets/` with hashed names. Nothing is inlined, because the Content-Security-Policy forbids it.
 * JSX is compiled for Preact as tsconfig.json says.
 */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: entries.map((page) => join(root, page)) },
  },
});
