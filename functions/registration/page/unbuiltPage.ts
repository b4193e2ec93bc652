import { renderToString } from 'preact-render-to-string';
import { addresses } from '#contract/pages.ts';
import { refusals } from '#domain/refusals.ts';
import { html } from '#mail/html.ts';
import { spanLines } from '#mail/when.ts';
import type { PageView } from './eventPage.ts';

/** The facts of an event and nothing else, for a server whose pages are not built. */
export function unbuiltPage({ locale, site, shown }: PageView): string {
  if (shown.is === 'refused')
    return whole(locale, refusals[shown.refusal], html`<p>${refusals[shown.refusal]}</p>`);
  const { name, slug, place, startsAt, endsAt, timeZone } = shown.event;
  const facts = [...spanLines(startsAt, endsAt, timeZone, locale), place.name, place.address].join(', ');
  return whole(
    locale,
    name,
    html`<main><h1>${name}</h1><p>${facts}</p></main>`,
    html`<meta property="og:title" content=${name} />`,
    html`<meta property="og:description" content=${facts} />`,
    html`<meta property="og:url" content=${addresses.event(site, slug)} />`,
  );
}

function whole(locale: string, title: string, body: unknown, ...meta: unknown[]): string {
  const page = html`<html lang=${locale}>
    <head><meta charset="utf-8" /><title>${title}</title>${meta}</head>
    <body>${body}</body>
  </html>`;
  return `<!doctype html>${renderToString(page)}`;
}
