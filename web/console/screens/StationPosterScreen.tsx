import { Notice } from '../../shared/Notice.tsx';
import { stationKindTexts } from '../labels.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PosterFrame } from '../parts/PosterFrame.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { consoleAddresses } from '../routing.ts';
import { useAsked } from '../useAsked.ts';
import { useTitle } from '../useTitle.ts';

/** A station's link as a sheet for its volunteers. */
export function StationPosterScreen({ event, station }: { event: string; station: string }) {
  useTitle('Station sheet');
  const askedEvent = useAsked('readEvent', { event });
  const askedStations = useAsked('listStations', { event });
  return (
    <Loaded asked={askedEvent} label="Loading the event">
      {({ name }) => (
        <Loaded asked={askedStations} label="Loading the station">
          {({ stations }) => {
            const found = stations.find(({ id }) => id === station);
            if (!found || found.revoked) {
              return (
                <Notice title="This station is closed">
                  <p>
                    <a href={consoleAddresses.event(event, 'stations')}>Back to the stations</a>
                  </p>
                </Notice>
              );
            }
            return (
              <PosterFrame
                title="Station sheet"
                note="For volunteers only: whoever opens this link can scan badges. Keep it off the walls."
                back={{ href: consoleAddresses.event(event, 'stations'), text: 'Stations' }}
              >
                <p>{name}</p>
                <h2>{found.name}</h2>
                <p class="poster-when">{stationKindTexts[found.kind]} · for volunteers</p>
                <QrCode text={found.stationUrl} label={`QR code of ${found.name}`} />
                <div class="poster-words">
                  <p>
                    <strong>Scan with your phone’s camera, then say your name.</strong> Your phone becomes the
                    scanner for this station.
                  </p>
                  <p lang="es">
                    <strong>Escanea con la cámara de tu teléfono y di tu nombre.</strong> Tu teléfono será el
                    escáner de esta estación.
                  </p>
                </div>
              </PosterFrame>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
