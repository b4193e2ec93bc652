/** One page of the export: its text, and the address of the next page if there is one. */
export interface CsvPage {
  text: string;
  next?: string;
}

/** The address that a Link header names as the next page. */
export function nextPage(link: string | null): string | undefined {
  for (const part of link?.split(/,(?=\s*<)/) ?? []) {
    const found = /^\s*<([^>]*)>(.*)$/.exec(part);
    if (found?.[1] !== undefined && /;\s*rel="?next"?(\s|;|$)/i.test(found[2] ?? '')) return found[1];
  }
  return undefined;
}

/**
 * All pages as one file. A page that repeats the heading of the first loses it, so that the file has one;
 * `onRows` hears after every page how many rows there are so far.
 */
export async function collectCsv(
  first: string,
  readPage: (address: string) => Promise<CsvPage>,
  onRows: (rows: number) => void,
): Promise<string> {
  let file = '';
  let heading: string | undefined;
  let rows = 0;
  for (let address: string | undefined = first; address !== undefined; ) {
    const page: CsvPage = await readPage(address);
    const text: string = page.text.replace(/^\ufeff/, '');
    heading ??= firstRecord(text);
    const added: string = file !== '' && text.startsWith(heading) ? text.slice(heading.length) : text;
    if (file !== '' && !file.endsWith('\n') && added !== '') file += '\r\n';
    file += added;
    rows = Math.max(0, countRecords(file) - 1);
    onRows(rows);
    address = page.next;
  }
  return file;
}

/** The first record with its line end; a line end within quotes belongs to the record. */
function firstRecord(text: string): string {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === '\n' && !quoted) return text.slice(0, index + 1);
  }
  return text;
}

function countRecords(text: string): number {
  let count = 0;
  for (let rest = text; rest !== ''; rest = rest.slice(firstRecord(rest).length)) count += 1;
  return count;
}
