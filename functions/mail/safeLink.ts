/** A web address fit for a mail, or nothing: only http and https, never a script or a local file. */
export function webLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const open = (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password;
  return open ? url.href : undefined;
}

/** What a reader sees in place of the whole address. */
export function webLinkLabel(link: string): string {
  return new URL(link).host.replace(/^www\./, '');
}

/** A `mailto:` link that can name one plain address and nothing else, or nothing. */
export function mailLink(address: string): string | undefined {
  return /^[\w.+'-]+@[\w-]+(\.[\w-]+)+$/.test(address)
    ? `mailto:${encodeURIComponent(address).replace('%40', '@')}`
    : undefined;
}
