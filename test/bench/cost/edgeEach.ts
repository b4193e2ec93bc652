import { buildSite } from '#test/support/builtSite.ts';
import { filesOnArrival, pageWeight, weighedPages } from '../pages/pageWeight.ts';
import { callsEach } from './eventLife.ts';

/** The pages that a student opens; what was loaded for one visit is there for the next. */
const opened = ['register', 'own', 'survey'];

/** The requests and bytes by which one student's pages leave the edge, once each, and the calls of the API that pass it. */
export async function edgeEach(): Promise<{ requests: number; bytes: number }> {
  const site = await buildSite();
  try {
    let [requests, bytes] = [callsEach, 0];
    for (const name of opened) {
      const page = weighedPages[name];
      if (!page) throw new Error(`There is no page ${name}`);
      requests += (await filesOnArrival(site, page, 'en')).size;
      bytes += (await pageWeight(site, page)) * 1000;
    }
    return { requests, bytes };
  } finally {
    await site.remove();
  }
}
