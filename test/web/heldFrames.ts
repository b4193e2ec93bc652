import type { Page } from 'playwright-core';

/**
 * Has a page put off whatever it would do after its next paint, as a slow phone does. The answer lets it go on, once
 * all that was put off is done.
 */
export async function holdFrames(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { requestAnimationFrame, setTimeout } = window;
    const held: (() => void)[] = [];
    const letGo = () => {
      Object.assign(window, { requestAnimationFrame, setTimeout });
      for (const action of held) action();
    };
    Object.assign(window, {
      requestAnimationFrame: (action: FrameRequestCallback) => held.push(() => action(performance.now())),
      setTimeout: (action: () => void) => held.push(action),
      letGo,
    });
  });
  return () =>
    page.evaluate(async () => {
      (window as unknown as { letGo: () => void }).letGo();
      await new Promise((done) => setTimeout(done));
    });
}
