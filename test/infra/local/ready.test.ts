import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readyLine, readyText } from '#infra/local/ready.ts';
import { readQr } from '#test/support/readQr.ts';
import { terminalPicture } from '#test/support/terminal.ts';

const site = 'https://192.168.1.20:3000';
const inbox = 'http://127.0.0.1:3001/';
const demo = {
  eventSlug: 'fair',
  registerUrl: `${site}/e/fair`,
  stationUrl: `${site}/s/#0123456789abcdefghjkmnpqrstvwxyz0123456789abcdef`,
  organizerEmail: 'owner@turnout.example',
  doorUntil: '2027-03-04T20:00:00.000Z',
};
const alone = { address: '192.168.1.20', others: [], names: [] };
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('What a start tells, serving the network', () => {
  test('is a QR in the terminal that opens the demo’s door', async () => {
    const text = readyText({ site, inbox, lan: alone }, demo);
    expect(await readQr(terminalPicture(text))).toBe(demo.stationUrl);
  });

  test('is a QR that opens the site where there is no demo', async () => {
    const text = readyText({ site, inbox, lan: alone }, null);
    expect(await readQr(terminalPicture(text))).toBe(`${site}/`);
  });

  test('fits a terminal 80 columns wide below its links, and is black on white whatever the theme', () => {
    const lines = readyText({ site, inbox, lan: { ...alone, others: ['10.0.0.5'] } }, demo).split('\n');
    const coloured = lines.filter((line) => line.startsWith('\u001B['));
    expect(
      coloured.every((line) => line.startsWith('\u001B[38;5;16;48;5;231m') && line.endsWith('\u001B[0m')),
    ).toBe(true);
    const guide = lines.slice(lines.indexOf(coloured[0] ?? '') - 4);
    expect(guide.filter((line) => stripVTControlCharacters(line).length > 80)).toEqual([]);
  });

  test('says what the phone warns of, what to check and who can reach it', () => {
    const text = plain(readyText({ site, inbox, lan: { ...alone, others: ['10.0.0.5'] } }, demo));
    expect(text).toContain(
      'Your phone warns about the certificate: it was made on this laptop just now. Choose Advanced, then continue.',
    );
    expect(text).toContain('same Wi-Fi');
    expect(text).toContain('Guest networks often keep devices apart');
    expect(text).toContain('firewall must let others reach Node on port 3000');
    expect(text).toContain('Start with --lan=10.0.0.5');
    expect(text).toContain('Whoever is on this network can reach all of it: keep to invented data.');
    expect(text).toContain('can be read on this laptop only');
  });

  test('is the same as JSON', () => {
    const { lan, ...others } = JSON.parse(readyLine({ site, inbox, lan: alone }, demo));
    expect(others).toEqual({ site, openapi: `${site}/api/openapi.json`, inbox, demo });
    expect(lan).toMatchObject({ address: '192.168.1.20', otherAddresses: [], link: demo.stationUrl });
    const text = plain(readyText({ site, inbox, lan: alone }, demo));
    for (const sentence of [lan.instruction, lan.warning, lan.caution, ...lan.ifItCannotConnect])
      expect(text).toContain(sentence);
  });
});

test('On loopback a start tells nothing of networks and phones', () => {
  const places = { site: 'http://127.0.0.1:3000', inbox, lan: undefined };
  const text = readyText(places, demo);
  expect(text).not.toMatch(/network|phone/);
  expect(stripVTControlCharacters(text)).toBe(text);
  expect(Object.keys(JSON.parse(readyLine(places, demo)))).toEqual(['site', 'openapi', 'inbox', 'demo']);
});
