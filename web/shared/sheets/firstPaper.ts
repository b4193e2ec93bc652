import type { Paper } from './labelFormats.ts';

/** Letter where the browser's own region uses it, as this state does; A4 elsewhere. */
export function firstPaper(languages: readonly string[] = navigator.languages): Paper {
  const region = languages.map((tag) => tag.split('-').find((part) => /^[A-Z]{2}$/.test(part))).find(Boolean);
  return region === undefined || ['US', 'CA', 'MX', 'PH'].includes(region) ? 'letter' : 'a4';
}
