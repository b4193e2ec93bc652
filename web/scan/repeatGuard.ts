/** When each text now or lately in view was last seen, in milliseconds of any steady clock. */
type InView = ReadonlyMap<string, number>;

export const nothingInView: InView = new Map();

/** A badge must be out of view this long before it counts as shown again. */
const awayMs = 2000;

/**
 * When another badge was read in between, a shorter absence is enough. It isn't none, because two badges
 * held side by side are decoded in turn, many times a second.
 */
const awayAfterAnotherMs = 700;

/** Whether a text the camera has just decoded is a new showing, and what is in view now. */
export function seen(inView: InView, text: string, now: number): { fresh: boolean; inView: InView } {
  const last = inView.get(text);
  const anotherSince = [...inView.values()].some((time) => last !== undefined && time > last);
  const fresh = last === undefined || now - last >= (anotherSince ? awayAfterAnotherMs : awayMs);
  const recent = [...inView].filter(([other, time]) => other !== text && now - time < awayMs);
  return { fresh, inView: new Map([...recent, [text, now]]) };
}
