import { badgePicture } from '#test/support/badgePictures.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { cameraFilm } from '#test/support/camera.ts';
import { serveDecoder } from '#test/support/cameraDecoder/serveDecoder.ts';
import { serveScreens } from '#test/support/scanScreens/serveScreens.ts';
import type { Figure, FigureGroup } from '../figure.ts';
import { framesOfPassing, passing, readingTimes } from './readingTimes.ts';
import { readShare } from './readShare.ts';

/** How well and how soon the camera reads badges, in Chromium with a film for a camera. */
export const scanFigures: FigureGroup = {
  title: 'Reading by camera',
  async measure(tell) {
    tell('the film');
    const film = passing.flatMap(({ address }, place) => {
      const picture = badgePicture('clean', address, place);
      return Array.from({ length: framesOfPassing }, () => picture);
    });
    const browser = await launchBrowser({ camera: await cameraFilm(film) });
    const [screens, decoder] = [await serveScreens(), await serveDecoder()];
    try {
      const figures: Figure[] = await readingTimes(browser, screens.url);
      const page = await browser.newPage();
      await page.goto(decoder.url);
      await page.locator('body[data-ready]').waitFor();
      return [...figures, ...(await readShare(page, tell))];
    } finally {
      await browser.close();
      await Promise.all([screens.stop(), decoder.stop()]);
    }
  },
};
