import type { ComponentChildren } from 'preact';
import type { Answer } from '#contract/contract.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { consoleAddresses } from '../routing.ts';
import { useAsked } from '../useAsked.ts';

type Station = Answer<'listStations'>['stations'][number];

interface OpenStationProps {
  event: string;
  station: string;
  children: (event: Answer<'readEvent'>, station: Station) => ComponentChildren;
}

/** A screen about one station, once the station and its event are read; says so where it is closed. */
export function OpenStation({ event, station, children }: OpenStationProps) {
  const askedEvent = useAsked('readEvent', { event });
  const askedStations = useAsked('listStations', { event });
  return (
    <Loaded asked={askedEvent} label="Loading the event">
      {(found) => (
        <Loaded asked={askedStations} label="Loading the station">
          {({ stations }) => {
            const open = stations.find(({ id, revoked }) => id === station && !revoked);
            if (open) return children(found, open);
            return (
              <Notice title="This station is closed">
                <p>
                  <a href={consoleAddresses.event(event, 'stations')}>Back to the stations</a>
                </p>
              </Notice>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
