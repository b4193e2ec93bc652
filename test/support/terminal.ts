import { stripVTControlCharacters } from 'node:util';
import { PNG } from 'pngjs';

const scale = 4;

/** What a camera sees of the half blocks in a terminal: the lines that are coloured, as a PNG. */
export function terminalPicture(text: string): Buffer {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('\u001B['))
    .map((line) => stripVTControlCharacters(line))
    .flatMap((line) => [
      [...line].map((block) => '█▀'.includes(block)),
      [...line].map((block) => '█▄'.includes(block)),
    ]);
  const width = (rows[0]?.length ?? 0) * scale;
  const picture = new PNG({ width, height: rows.length * scale });
  for (let at = 0; at < picture.width * picture.height; at += 1) {
    const isDark = rows[Math.floor(at / width / scale)]?.[Math.floor((at % width) / scale)];
    picture.data.fill(isDark ? 0 : 255, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  }
  return PNG.sync.write(picture);
}
