import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { badgePng } from '#mail/badgePng.ts';
import { badgeSvg } from '#mail/badgeSvg.ts';
import { readQr } from '#test/support/readQr.ts';
import { badgeText, site } from './mailFacts.ts';

test('the PNG is about 480 pixels wide and reads as the badge’s text', async () => {
  const picture = await badgePng(badgeText);
  const { width, height } = PNG.sync.read(Buffer.from(picture));
  expect(width).toBe(height);
  expect(width).toBeGreaterThan(440);
  expect(await readQr(picture)).toBe(badgeText);
});

test.each([badgeText, `${site}/r/#r7m2kq9w4xzt8vbn.6hd3fjc5py1ga0es`])(
  'the SVG of %s reads as that text',
  async (text) => {
    expect(await readQr(drawn(badgeSvg(text)))).toBe(text);
  },
);

test('the SVG says what it is and escapes its title', () => {
  const svg = badgeSvg(badgeText, 'Your badge <&>');
  expect(svg).toContain('<title>Your badge &lt;&amp;></title>');
  expect(svg.length).toBeLessThan(12_000);
});

/** Paints the rectangles of the SVG's path, eight pixels to the module. */
function drawn(svg: string): Uint8Array {
  const scale = 8;
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const picture = new PNG({ width: side * scale, height: side * scale });
  picture.data.fill(255);
  const path = svg.slice(svg.indexOf('fill="#000"'));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const start = (row * side * scale + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < Number(width) * scale; pixel++)
        picture.data.fill(0, start + pixel * 4, start + pixel * 4 + 3);
    }
  }
  return PNG.sync.write(picture);
}
