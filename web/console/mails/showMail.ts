/** What a mail never holds, and what would do something if it did. */
const unwanted = 'script, link, base, meta[http-equiv], iframe, object, embed, form';

/** Where a style waits until it may be set. */
const aside = 'data-style';

/**
 * Shows a mail's HTML in a document of its own, one without scripts. The site's policy refuses style elements and
 * style attributes, mails have no other; so they are read under other names and set through the CSSOM, which it
 * allows. Links lead nowhere, and only pictures that the mail carries are shown.
 */
export function showMail(frame: Document, html: string): void {
  const mail = new DOMParser().parseFromString(withStylesAside(html), 'text/html');
  for (const element of mail.querySelectorAll(unwanted)) element.remove();
  for (const picture of mail.querySelectorAll('img'))
    if (!picture.src.startsWith('data:image/')) picture.removeAttribute('src');
  for (const link of mail.querySelectorAll('a[href]')) link.removeAttribute('href');
  const sheets = [...mail.querySelectorAll('template')].map((sheet) => {
    sheet.remove();
    return sheet.content.textContent ?? '';
  });

  // A document without a type would be laid out as old browsers did.
  frame.open();
  frame.write('<!doctype html><title></title>');
  frame.close();
  frame.replaceChild(frame.adoptNode(mail.documentElement), frame.documentElement);
  for (const element of frame.querySelectorAll<HTMLElement>(`[${aside}]`)) {
    element.style.cssText = element.getAttribute(aside) ?? '';
    element.removeAttribute(aside);
  }
  frame.adoptedStyleSheets = sheets.flatMap((text) => sheetOf(frame, text));
}

/** Even parsing them apart is refused. In a mail's texts and values a quotation mark is escaped, so none is changed. */
function withStylesAside(html: string): string {
  return html.replaceAll(' style="', ` ${aside}="`).replace(/<(\/?)style\b/gi, '<$1template');
}

/** A sheet belongs to the window whose document it is for. */
function sheetOf(frame: Document, text: string): CSSStyleSheet[] {
  const Sheet = frame.defaultView?.CSSStyleSheet;
  if (!Sheet) return [];
  const sheet = new Sheet();
  sheet.replaceSync(text);
  return [sheet];
}
