import { ClosedScreen } from './ClosedScreen.tsx';
import type { StationEngine } from './engine/stationEngine.ts';
import { StationScreen } from './StationScreen.tsx';
import type { Signals } from './signals.ts';
import { stationTexts } from './stationTexts.ts';
import type { ScannerLocale } from './texts.ts';
import { useStation } from './useStation.ts';
import { WaitingScreen } from './WaitingScreen.tsx';

interface StationProps {
  engine: StationEngine;
  volunteer: string;
  signals: Signals;
  locale: ScannerLocale;
  alsoWaiting: number;
  join: (text: string) => void;
  another: { label: string; act: () => void };
  left: () => void;
}

/** An enrolled phone: it waits to be let in, scans, or was closed. */
export function Station({ engine, volunteer, locale, another, left, ...rest }: StationProps) {
  const station = useStation(engine);
  const { state } = station;
  const texts = stationTexts[locale];

  if (state.closed) {
    return (
      <ClosedScreen
        refusal={state.closed}
        waiting={state.waiting}
        texts={texts.closed}
        locale={locale}
        another={another}
      />
    );
  }
  if (!state.admitted) {
    return (
      <WaitingScreen
        station={state.station.name}
        volunteer={volunteer}
        texts={texts.waiting}
        leave={() => void engine.leave({ evenWaiting: true }).then(left, left)}
      />
    );
  }
  return (
    <StationScreen {...rest} engine={engine} station={station} texts={texts} locale={locale} left={left} />
  );
}
