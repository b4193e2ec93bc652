import { intlTags } from '#domain/intlTags.ts';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { StationState } from './engine/stationEngine.ts';
import { mapAge } from './mapAge.ts';
import type { StationTexts } from './stationTexts.en.ts';
import { useLasting } from './useLasting.ts';
import { useNow } from './useNow.ts';

interface StationBarProps {
  state: StationState;
  /** Entries of earlier enrolments of this phone that wait too. */
  alsoWaiting: number;
  texts: StationTexts['station'];
  locale: Locale;
}

/** An answer of the server takes about as long: nothing is said to wait before. */
const patienceMs = 2500;
const minuteMs = 60_000;

/** Where this phone scans, how much it did, what the server has not got yet, and what works without it. */
export function StationBar({ state, alsoWaiting, texts, locale }: StationBarProps) {
  const now = useNow(minuteMs / 4);
  const count = state.waiting + alsoWaiting;
  const waiting = useLasting(count > 0 ? count : undefined, state.online ? patienceMs : 0);
  return (
    <div class="station-bar">
      <p>
        <strong>{state.station.name}</strong>
      </p>
      <p class="station-network" data-online={state.online} role="status">
        {state.online ? texts.online : texts.offline}
      </p>
      <p class="station-event">
        {state.event.name}
        {state.role === 'supervisor' && ` · ${texts.supervisor}`}
      </p>
      <p class="station-counts">
        <span>{plural(locale, state.made, texts.made)}</span>
        <span role="status">
          {waiting !== undefined && (
            <span class="count-waiting">{plural(locale, waiting, texts.waiting)}</span>
          )}
        </span>
        <span>{mapWords()}</span>
      </p>
    </div>
  );

  function mapWords(): string {
    if (state.known === 0 || state.syncedAt === undefined)
      return state.online ? texts.fetching : texts.notReady;
    const ago = mapAge(now - state.syncedAt, intlTags[locale]) ?? texts.justNow;
    return `${plural(locale, state.known, texts.known)}, ${texts.updated(ago)}`;
  }
}
