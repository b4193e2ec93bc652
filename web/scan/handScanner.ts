/** Keys of a burst so far, as they say they are and as they lie on a US keyboard. */
interface Burst {
  typed: string;
  byPosition: string;
  lastAt: number;
}

interface Key {
  key: string;
  code: string;
  /** Milliseconds of any steady clock. */
  at: number;
}

export const noBurst: Burst = { typed: '', byPosition: '', lastAt: Number.NEGATIVE_INFINITY };

/** No person types this fast; scanners that plug in as a keyboard do. */
const gapMs = 100;

/** Shorter bursts are a person with two fingers on the keys. */
const shortest = 12;

/**
 * Follows keys that arrive too fast for a person. Enter ends a burst and gives its text twice, since a
 * scanner set to a US keyboard spells wrongly on a French one: as typed, and by position.
 */
export function afterKey(burst: Burst, { key, code, at }: Key): { burst: Burst; read?: [string, string] } {
  const going = at - burst.lastAt <= gapMs ? burst : noBurst;
  if (key === 'Enter') {
    return going.typed.length >= shortest
      ? { burst: noBurst, read: [going.typed, going.byPosition] }
      : { burst: noBurst };
  }
  if (key.length !== 1) return { burst: { ...going, lastAt: at } };
  const position = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? positions[code] ?? key;
  return {
    burst: { typed: going.typed + key, byPosition: going.byPosition + position, lastAt: at },
  };
}

const positions: Record<string, string> = { Slash: '/', Semicolon: ':', Period: '.', Minus: '-' };

/** Whether the keys so far are a scanner's, and must not press the button that has the focus. */
export function isBurst(burst: Burst): boolean {
  return burst.typed.length >= 4;
}
