import './stations.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { useWakeLock } from '../../shared/useWakeLock.ts';
import { QrCode } from '../parts/QrCode.tsx';
import { consoleAddresses } from '../routing.ts';
import { useTitle } from '../useTitle.ts';
import { joiningHours } from './joiningHours.ts';
import { OpenStation } from './OpenStation.tsx';
import { stationSteps } from './stationSteps.ts';
import { usePhones } from './usePhones.ts';

/** A station's code on a laptop or tablet, for volunteers to scan as they arrive. */
export function StationCodeScreen({ event, station }: { event: string; station: string }) {
  useTitle('Station code');
  return (
    <OpenStation event={event} station={station}>
      {(found, open) => <StationCode event={found} station={open} />}
    </OpenStation>
  );
}

interface StationCodeProps {
  event: Answer<'readEvent'>;
  station: Answer<'listStations'>['stations'][number];
}

function StationCode({ event, station }: StationCodeProps) {
  useWakeLock();
  const shown = useRef<HTMLElement>(null);
  const full = useFullScreen();
  const hours = joiningHours(event, new Date());
  return (
    <div class="stack">
      <div class="screen-head">
        <a class="back" href={consoleAddresses.event(event.id, 'stations')}>
          Stations
        </a>
        {document.fullscreenEnabled && (
          <Button look="quiet" onClick={() => void shown.current?.requestFullscreen()}>
            Full screen
          </Button>
        )}
      </div>
      <article class="station-code card" ref={shown} aria-labelledby="station-code-title">
        <QrCode text={station.stationUrl} label={`QR code of ${station.name}`} />
        <div class="stack">
          <div class="stack close">
            <p class="soft">{event.name}</p>
            <h1 id="station-code-title">{station.name}</h1>
          </div>
          <ol class="station-steps">
            {stationSteps(station.kind).map(({ en }) => (
              <li key={en}>{en}</li>
            ))}
          </ol>
          <p class={`hours ${hours.when}`}>{hours.sentence}</p>
          <Joined event={event.id} station={station.id} />
          {full && (
            <div>
              <Button look="quiet" onClick={() => void document.exitFullscreen()}>
                Leave full screen
              </Button>
            </div>
          )}
        </div>
      </article>
      <p class="hint">
        Show this on a laptop or tablet where volunteers arrive; phones join by scanning. Take it off the
        screen when they are there.
      </p>
    </div>
  );
}

/** How many joined, so that volunteers see that it worked. Letting in is not for a screen that everyone reaches. */
function Joined({ event, station }: { event: string; station: string }) {
  const { phones = [] } = usePhones(event);
  const here = phones.filter((phone) => phone.station === station);
  const count = (state: string) => here.filter((phone) => phone.state === state).length;
  return (
    <div role="status" class="stack close">
      {count('active') > 0 && (
        <p>
          <strong>
            {plural('en', count('active'), { one: '# phone has joined', other: '# phones have joined' })}
          </strong>
        </p>
      )}
      {count('waiting') > 0 && (
        <p>
          {plural('en', count('waiting'), { one: '# phone waits', other: '# phones wait' })}: an organizer
          lets more in.
        </p>
      )}
    </div>
  );
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  return full;
}
