import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { NewStation } from './NewStation.tsx';
import { StationCard } from './StationCard.tsx';
import type { Phones } from './usePhones.ts';

type Stations = Answer<'listStations'>;
type Station = Stations['stations'][number];

interface StationsPanelProps {
  event: Answer<'readEvent'>;
  stations: Station[];
  phones: Phones;
  onStations: (stations: Stations) => void;
}

/** Where badges are scanned: each station has a link that turns a volunteer's phone into its scanner. */
export function StationsPanel({ event, stations, phones, onStations }: StationsPanelProps) {
  const [fresh, setFresh] = useState<string>();
  const open = stations.filter(({ revoked }) => !revoked);
  return (
    <section class="stack" aria-labelledby="stations-title">
      <h2 id="stations-title">Stations</h2>
      <p class="soft">
        A station is where badges are scanned: a door, a session or a booth. Volunteers scan its code or open
        its link, and their phone becomes the scanner.
      </p>
      <div class="stations">
        <div class="stack">
          {open.length === 0 ? (
            <div class="card stack close empty">
              <h3>No stations yet</h3>
              <p class="soft">Start with the door: it is where students are checked in.</p>
            </div>
          ) : (
            <ul class="plain stack">
              {open.map((station) => (
                <li key={station.id}>
                  <StationCard
                    event={event}
                    station={station}
                    phones={phones.phones}
                    fresh={station.id === fresh}
                    onStation={(changed) => onStations({ stations: replaced(stations, changed) })}
                  />
                </li>
              ))}
            </ul>
          )}
          <ClosedStations stations={stations.filter(({ revoked }) => revoked)} />
        </div>
        {event.status !== 'cancelled' && (
          <NewStation
            event={event}
            names={open.map(({ name }) => name)}
            onCreated={(station) => {
              setFresh(station.id);
              onStations({ stations: [...stations, station] });
            }}
          />
        )}
      </div>
    </section>
  );
}

function ClosedStations({ stations }: { stations: Station[] }) {
  if (stations.length === 0) return null;
  return (
    <details>
      <summary>Closed stations ({stations.length})</summary>
      <ul class="soft">
        {stations.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

function replaced(stations: Station[], station: Station): Station[] {
  return stations.map((other) => (other.id === station.id ? station : other));
}
