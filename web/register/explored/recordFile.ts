import { directionOf } from '#domain/direction.ts';
import type { Locale } from '#domain/vocabulary.ts';
import tokens from '#web/shared/tokens.css?inline';
import record from './record.css?inline';
import around from './recordFile.css?inline';

/** Whatever might get into it, the file runs nothing and asks nobody for anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** The record as a page in one file, which opens anywhere and without a connection, and looks as it does here. */
export function recordFile(sheet: HTMLElement, { title, locale }: { title: string; locale: Locale }): Blob {
  const html = [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${tokens}${around}${record}</style></head>`,
    `<body><main>${sheet.outerHTML}</main></body></html>`,
  ].join('\n');
  return new Blob([html], { type: 'text/html;charset=utf-8' });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
