import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { NewStation } from '../parts/NewStation.tsx';
import { StationCard } from '../parts/StationCard.tsx';
import { useAsked } from '../useAsked.ts';

type Stations = Answer<'listStations'>;

/** Where badges are scanned: each station has a link that turns a volunteer's phone into its scanner. */
export function StationsTab({ event }: { event: Answer<'readEvent'> }) {
  const asked = useAsked('listStations', { event: event.id });
  const [fresh, setFresh] = useState<string>();
  return (
    <section class="stack" aria-labelledby="stations-title">
      <h2 id="stations-title">Stations</h2>
      <p class="soft">
        A station is where badges are scanned: a door, a session or a booth. Send its link to a volunteer, or
        let them scan its code; their phone becomes the scanner.
      </p>
      {event.status === 'draft' && (
        <Notice look="warn">
          <p>The event is a draft: links work once it is published.</p>
        </Notice>
      )}
      <Loaded asked={asked} label="Loading the stations">
        {(listed) => (
          <div class="stations">
            <div class="stack">
              <OpenStations
                event={event}
                stations={listed.stations.filter(({ revoked }) => !revoked)}
                fresh={fresh}
                onStation={(station) => asked.setValue(replaced(listed, station))}
              />
              <ClosedStations stations={listed.stations.filter(({ revoked }) => revoked)} />
            </div>
            {event.status !== 'cancelled' && (
              <NewStation
                event={event}
                names={listed.stations.filter(({ revoked }) => !revoked).map(({ name }) => name)}
                onCreated={(station) => {
                  setFresh(station.id);
                  asked.setValue({ stations: [...listed.stations, station] });
                }}
              />
            )}
          </div>
        )}
      </Loaded>
    </section>
  );
}

interface OpenStationsProps {
  event: Answer<'readEvent'>;
  stations: Stations['stations'];
  /** The one just created. */
  fresh: string | undefined;
  onStation: (station: Stations['stations'][number]) => void;
}

function OpenStations({ event, stations, fresh, onStation }: OpenStationsProps) {
  if (stations.length === 0) {
    return (
      <div class="card stack close empty">
        <h3>No stations yet</h3>
        <p class="soft">Start with the door: it is where students are checked in.</p>
      </div>
    );
  }
  return (
    <ul class="plain stack">
      {stations.map((station) => (
        <li key={station.id}>
          <StationCard event={event} station={station} fresh={station.id === fresh} onStation={onStation} />
        </li>
      ))}
    </ul>
  );
}

function ClosedStations({ stations }: { stations: Stations['stations'] }) {
  if (stations.length === 0) return null;
  return (
    <details>
      <summary>Revoked stations ({stations.length})</summary>
      <ul class="soft">
        {stations.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

function replaced(listed: Stations, station: Stations['stations'][number]): Stations {
  return { stations: listed.stations.map((other) => (other.id === station.id ? station : other)) };
}
