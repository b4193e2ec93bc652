import { buildSite } from '#test/support/builtSite.ts';
import type { FigureGroup } from '../figure.ts';
import { pageWeight, weighedPages } from './pageWeight.ts';

/** What a phone loads of each page before anyone touches it. */
export const pageFigures: FigureGroup = {
  title: 'Pages',
  async measure(tell) {
    tell('building the site');
    const site = await buildSite();
    try {
      return await Promise.all(
        Object.entries(weighedPages).map(async ([name, page]) => ({
          name: `page.${name}.gzip-kb`,
          value: await pageWeight(site, page),
          unit: 'kB',
        })),
      );
    } finally {
      await site.remove();
    }
  },
};
