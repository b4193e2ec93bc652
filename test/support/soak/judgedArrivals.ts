import type { ExpectedGuest } from './judgedGuests.ts';
import { describe } from './judgedLog.ts';
import type { Made } from './matched.ts';

/**
 * Where a phone knows otherwise who came in than it should, with all that was done about that badge. `tagOf` is the
 * tag under which a phone keeps a badge's text; a phone may know of more badges than the expected ones.
 */
export function judgeArrivals(
  phone: string,
  arrivals: Record<string, string>,
  expected: ExpectedGuest[],
  { made, tagOf }: { made: Made[]; tagOf: (text: string) => string },
): string[] {
  return expected.flatMap(({ texts, checkIn }) =>
    texts.flatMap((text) => {
      const at = arrivals[tagOf(text)];
      if (at === checkIn?.at) return [];
      const deeds = made.filter(({ deed: { done } }) => textOf(done) === text).map(describe);
      return `${phone} has ${text} in as of ${at} and not ${checkIn?.at}: ${deeds.join(', ')}`;
    }),
  );
}

function textOf(done: Made['deed']['done']): string | undefined {
  if (done.kind === 'undo') return textOf(done.of.done);
  return 'text' in done ? done.text : undefined;
}
