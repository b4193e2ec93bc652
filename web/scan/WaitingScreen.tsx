import { Button } from '#web/shared/Button.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useWakeLock } from '#web/shared/useWakeLock.ts';
import type { StationTexts } from './stationTexts.en.ts';

interface WaitingScreenProps {
  station: string;
  volunteer: string;
  texts: StationTexts['waiting'];
  leave: () => void;
}

/** The station has its number of phones: an organizer may let this one in, and it notices by itself. */
export function WaitingScreen({ station, volunteer, texts, leave }: WaitingScreenProps) {
  useWakeLock();
  return (
    <div class="card stack">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead(station)}</p>
      <p>{texts.help(volunteer)}</p>
      <Progress label={texts.watching} />
      <p>
        <Button look="plain" onClick={leave}>
          {texts.leave}
        </Button>
      </p>
    </div>
  );
}
