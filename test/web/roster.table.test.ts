import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import fc from '#test/support/seededChecks.ts';
import { readTable } from '#web/educator/roster/readTable.ts';
import { sheetOf, workbook } from './rosterWorkbook.ts';

const megabyte = 1024 * 1024;
const linesOf = async (source: Uint8Array | string, sheet?: string) => {
  const table = await readTable(source, sheet);
  return 'refusal' in table ? table : table.lines;
};
const bytesOf = (
  text: string,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'utf-8-marked',
) => {
  if (encoding === 'utf-8') return strToU8(text);
  if (encoding === 'utf-8-marked') return strToU8(`\ufeff${text}`);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const swapped = encoding === 'utf-16be';
  return Uint8Array.from(
    [...`\ufeff${text}`.split('')].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return swapped ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
};

/** Cells as they come out: trimmed and composed. */
const tidy = (text: string) => text.normalize('NFC').trim();
const latin = fc
  .string({ unit: fc.constantFrom(...'aábcdeéfghiíñoópuúüzMLÁÑ 9,;|\t"\n=-'), maxLength: 12 })
  .map(tidy);
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => tidy(text.replace(/[\0\r\ufeff\ufffe\uffff]/g, '')).replace(/[\0]/g, ''))
  .map(tidy);
const table = (cell: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.tuple(cell, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map((lines) => lines.map(([first, rest]) => [`n${first}`, ...rest].map(tidy)));

const quoted = (cell: string, delimiter: string) =>
  /[",;|\t\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

describe('a table that was written comes back as it was', () => {
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
  });
  const written = (
    lines: string[][],
    { delimiter, newline, last }: { delimiter: string; newline: string; last: boolean },
  ) =>
    lines.map((line) => line.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(newline) +
    (last ? newline : '');

  it('from text in any delimiter, line ending and Unicode encoding, and pasted', async () => {
    const encoding = fc.constantFrom(
      'utf-8' as const,
      'utf-8-marked' as const,
      'utf-16le' as const,
      'utf-16be' as const,
    );
    await fc.assert(
      fc.asyncProperty(table(anyText), dialect, encoding, async (lines, how, as) => {
        const text = written(lines, how);
        expect(await linesOf(bytesOf(text, as))).toEqual(lines);
        expect(await linesOf(text)).toEqual(lines);
      }),
      { numRuns: 300 },
    );
  });

  it('from text in Windows-1252', async () => {
    await fc.assert(
      fc.asyncProperty(table(latin), dialect, async (lines, how) => {
        expect(await linesOf(bytesOf(written(lines, how), 'windows-1252'))).toEqual(lines);
      }),
      { numRuns: 200 },
    );
  });

  it('from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(table(anyText), async (lines) => {
        const read = await linesOf(workbook([{ name: 'Class', lines }]));
        expect(Array.isArray(read) ? read.map((line) => line.map((cell) => cell)) : read).toEqual(
          padded(lines),
        );
      }),
      { numRuns: 150 },
    );
  });

  /** A workbook has no columns beyond the last that holds something. */
  const padded = (lines: string[][]) => {
    const width = Math.max(...lines.map((line) => line.findLastIndex((cell) => cell !== '') + 1));
    return lines.map((line) => line.slice(0, width));
  };
});

describe('text', () => {
  it.each([
    ['names its delimiter as Excel does', 'sep=;\r\na;b\r\n', [['a', 'b']]],
    ['has one column', 'Maya Lopez\nJoe Smith', [['Maya Lopez'], ['Joe Smith']]],
    [
      'has tabs, and commas inside names',
      'Lopez, Maya\t9\nSmith, Joe\t10',
      [
        ['Lopez, Maya', '9'],
        ['Smith, Joe', '10'],
      ],
    ],
    [
      'has semicolons and decimal commas',
      'Ana;9,5\nEva;8,0',
      [
        ['Ana', '9,5'],
        ['Eva', '8,0'],
      ],
    ],
    [
      'has a line feed in quotes',
      'a,"b\nc"\nd,e',
      [
        ['a', 'b\nc'],
        ['d', 'e'],
      ],
    ],
    ['has empty lines', 'a,b\n\n,\nc,d\n\n\n', [['a', 'b'], [''], ['', ''], ['c', 'd']]],
    ['keeps what looks like a formula as text', 'a,=1+1', [['a', '=1+1']]],
    ['has spaces around, of any kind', ' a ,\u00a0b\u2003', [['a', 'b']]],
    ['has decomposed letters', 'Jose\u0301,b', [['José', 'b']]],
  ])('%s', async (_, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  it('keeps its rows where a quotation mark does not close', async () => {
    const read = await readTable('first,last\n"Maya,Lopez\nJoe,Smith\nAna,Diaz');
    expect(read).toMatchObject({ notes: ['stray-quotes'], lines: { length: 4, 2: ['Joe', 'Smith'] } });
  });
});

describe('a workbook', () => {
  it.each([
    ['a number', { xml: '<c><v>9</v></c>' }, '9'],
    ['a number with zeros', { xml: '<c><v>9.0</v></c>' }, '9'],
    ['a number with a binary fraction', { xml: '<c><v>0.30000000000000004</v></c>' }, '0.3'],
    ['a large number', { xml: '<c><v>2.0640012345E10</v></c>' }, '20640012345'],
    ['a date', { xml: '<c s="1"><v>46450</v></c>' }, '2027-03-04'],
    ['a date and time', { xml: '<c s="1"><v>46450.5625</v></c>' }, '2027-03-04 13:30'],
    ['a time', { xml: '<c s="1"><v>0.5625</v></c>' }, '13:30'],
    ['yes or no', { xml: '<c t="b"><v>1</v></c>' }, 'TRUE'],
    ['a formula’s cached text', { xml: '<c t="str"><f>A1&amp;"x"</f><v>Maya</v></c>' }, 'Maya'],
    ['a formula’s cached number', { xml: '<c><f>4+5</f><v>9</v></c>' }, '9'],
    ['a formula without a cached value', { xml: '<c t="str"><f>HYPERLINK("x")</f></c>' }, ''],
    ['a formula that failed', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, ''],
    ['text in the cell itself', { xml: '<c t="inlineStr"><is><t> Maya </t></is></c>' }, 'Maya'],
    [
      'text with parts in bold',
      { xml: '<c t="inlineStr"><is><r><t>Ma</t></r><r><t>ya</t></r></is></c>' },
      'Maya',
    ],
    ['text that looks like a formula', '=1+1', '=1+1'],
  ])('gives %s as a person would write it', async (_, cell, text) => {
    expect(await linesOf(workbook([{ name: 'Class', lines: [[cell, 'end']] }]))).toEqual([[text, 'end']]);
  });

  it('is read from the first sheet that has rows, names the others, and reads one of those if asked', async () => {
    const file = workbook([
      { name: 'Cover', lines: [] },
      { name: 'Period 3', lines: [['Maya']] },
      { name: 'Period 4 & 5', lines: [['Joe']] },
    ]);
    expect(await readTable(file)).toMatchObject({
      sheet: 'Period 3',
      otherSheets: ['Period 4 & 5'],
      lines: [['Maya']],
    });
    expect(await readTable(file, 'Period 4 & 5')).toMatchObject({
      otherSheets: ['Period 3'],
      lines: [['Joe']],
    });
    expect(await readTable(file, 'Gone')).toMatchObject({ sheet: 'Period 3' });
  });

  it('may leave out where its cells stand, use prefixes, and skip lines', async () => {
    const bare =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c></row>';
    expect(await linesOf(workbook([{ name: 'x', xml: sheetOf(bare) }]))).toEqual([
      ['a', '2'],
      ['', ''],
      ['', ''],
      ['', '3'],
    ]);
    const prefixed =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await linesOf(workbook([{ name: 'x', xml: prefixed }]))).toEqual([['7']]);
  });

  it('ignores cells that are only coloured, however far away', async () => {
    const xml = sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>',
    );
    expect(await linesOf(workbook([{ name: 'x', xml }]))).toEqual([['1']]);
  });
});

/** The same archive, whose directory says of each file from some size on that it is this large. */
function claiming(archive: Uint8Array, size: number, atLeast = 0): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (view.getUint32(at + 24, true) >= atLeast) view.setUint32(at + 24, size, true);
  }
  return copy;
}

function encrypted(archive: Uint8Array): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return copy;
}

const container = (text: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
const good = workbook([{ name: 'x', lines: [['Maya', 'Lopez', 9]] }]);
const bomb = workbook([{ name: 'x', lines: [['a']] }], { 'xl/bomb.xml': new Uint8Array(21 * megabyte) });

describe('what is no table that can be read is refused by its name', () => {
  it.each<[string, string, Uint8Array | string]>([
    ['no-rows', 'nothing', ''],
    ['no-rows', 'an empty file', new Uint8Array()],
    ['no-rows', 'a byte-order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['no-rows', 'separators alone', ',,,\n,,\n'],
    ['no-rows', 'an empty workbook', workbook([{ name: 'x', lines: [] }])],
    ['too-big', 'over 20 MB of text', 'a'.repeat(20 * megabyte + 1)],
    ['too-big', 'over 20 MB of a file', new Uint8Array(20 * megabyte + 1)],
    ['too-big-inside', 'a bomb of some kB', bomb],
    ['too-big-inside', 'a bomb that claims to be small', claiming(bomb, 100, megabyte)],
    ['too-big-inside', 'a small archive that claims to be a bomb', claiming(good, 30 * megabyte)],
    ['broken-file', 'an archive that lies a little', claiming(good, 100)],
    ['broken-file', 'half an archive', good.slice(0, good.length / 2)],
    ['broken-file', 'an archive’s first bytes', Uint8Array.of(0x50, 0x4b, 3, 4)],
    [
      'broken-file',
      'an archive with damage inside',
      good.map((byte, index) => (index > 60 && index < 200 ? byte ^ 0x55 : byte)),
    ],
    [
      'broken-file',
      'rows out of order',
      workbook([{ name: 'x', xml: sheetOf('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>') }]),
    ],
    [
      'broken-file',
      'a row beyond a sheet’s end',
      workbook([{ name: 'x', xml: sheetOf('<row r="99999999"><c r="A99999999"><v>1</v></c></row>') }]),
    ],
    [
      'broken-file',
      'a tag without an end in sight',
      workbook([{ name: 'x', xml: sheetOf(`<row ${'a'.repeat(1_000_000)}><c r="A1"><v>1</v></c></row>`) }]),
    ],
    [
      'broken-file',
      'a tag that hides another',
      workbook([{ name: 'x', xml: sheetOf('<row x=">" r="9999999"><c r="A1"><v>1</v></c></row>') }]),
    ],
    ['password-protected', 'a workbook with a password', container('EncryptedPackage')],
    ['password-protected', 'an archive with a password', encrypted(good)],
    ['old-excel', 'an .xls workbook', container('Workbook')],
    ['old-excel', 'a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') })],
    [
      'old-excel',
      'a workbook of 2003 as XML',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    ],
    [
      'open-document',
      'an .ods sheet',
      zipSync({
        mimetype: strToU8('x'),
        'content.xml': strToU8('<a/>'),
        'META-INF/manifest.xml': strToU8('<a/>'),
      }),
    ],
    ['apple-numbers', 'a .numbers sheet', zipSync({ 'Index/Document.iwa': strToU8('x') })],
    ['pdf', 'a PDF', strToU8('%PDF-1.7\n')],
    [
      'web-page',
      'a web page called .xls',
      strToU8('\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    ],
    ['not-a-table', 'another archive', zipSync({ 'word/document.xml': strToU8('<a/>') })],
    ['not-a-table', 'a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['not-a-table', 'zeros', new Uint8Array(1000)],
    ['too-many-columns', 'a million columns', `a${','.repeat(1_000_000)}b`],
    [
      'too-many-columns',
      '30,000 columns',
      Array.from({ length: 30_000 }, (_, index) => `c${index}`).join('\t'),
    ],
    [
      'too-many-columns',
      'a value in a workbook’s last column',
      workbook([{ name: 'x', xml: sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>') }]),
    ],
    ['too-many-rows', 'a million lines', 'a,b\n'.repeat(1_000_000)],
    [
      'too-many-rows',
      'a value in a workbook’s last line',
      workbook([
        {
          name: 'x',
          xml: sheetOf(
            '<row r="1048575"><c r="A1048575"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
          ),
        },
      ]),
    ],
  ])('%s: %s', async (refusal, _, source) => {
    expect(await readTable(source)).toEqual({ refusal });
  });

  it('a million empty cells are no columns', async () => {
    expect(await linesOf(`a${','.repeat(1_000_000)}`)).toMatchObject([{ 0: 'a', length: 200 }]);
  });

  it('names with a zero, a smiling face or an override are read, for their row to say so', async () => {
    expect(await linesOf('Ma\0ya,🎉,\u202eevil')).toEqual([['Ma\0ya', '🎉', '\u202eevil']]);
  });
});

describe('whatever the bytes are', () => {
  it('there is an answer', async () => {
    const starts = fc.constantFrom(
      [],
      [...good.slice(0, 4)],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xd0, 0xcf, 0x11, 0xe0],
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        expect(await readTable(Uint8Array.from([...start, ...rest]))).toBeTypeOf('object');
      }),
      { numRuns: 300 },
    );
  });

  it('there is an answer to a workbook with any bytes changed', async () => {
    const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const hurt = good.slice();
        for (const [at, byte] of changes) hurt[at] = byte;
        expect(await readTable(hurt)).toBeTypeOf('object');
      }),
      { numRuns: 300 },
    );
  });
});
