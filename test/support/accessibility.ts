import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Everything WCAG 2.2 asks at levels A and AA that a program can tell. */
const rules: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/**
 * The page's violations of WCAG 2.2 AA as it stands now, one readable line for each faulty element; empty
 * when there is none. The checker enters by the debugger, since the page's own policy refuses any script
 * from elsewhere.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(colorsAtRest);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(options),
    rules,
  );
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.replaceAll(/\s*\n\s*/g, ' ');
      return `${id} (${impact ?? 'unknown'}) ${target.join(' ')}: ${help}. ${why}`;
    }),
  );
}

/** Between light and dark, or as a button is left, a text has for a moment the contrast of neither. */
async function colorsAtRest(): Promise<void> {
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(transitions.map(({ finished }) => finished));
}
