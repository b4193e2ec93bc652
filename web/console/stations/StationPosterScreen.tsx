import './stations.css';
import { stationKindTexts } from '../labels.ts';
import { PosterFrame } from '../parts/PosterFrame.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { consoleAddresses } from '../routing.ts';
import { useTitle } from '../useTitle.ts';
import { joiningHoursInPrint } from './joiningHours.ts';
import { OpenStation } from './OpenStation.tsx';
import { stationSteps } from './stationSteps.ts';

/** A station's link as a sheet for its volunteers: what to scan, what to do then, and when it works. */
export function StationPosterScreen({ event: id, station }: { event: string; station: string }) {
  useTitle('Station sheet');
  return (
    <OpenStation event={id} station={station}>
      {(event, { kind, name, stationUrl, deviceLimit }) => (
        <PosterFrame
          title="Station sheet"
          note={`For volunteers: hang it where they meet, not where students pass. ${deviceLimit === 1 ? '1 phone joins' : `${deviceLimit} phones join`} by it alone; more wait for you.`}
          back={{ href: consoleAddresses.event(id, 'stations'), text: 'Stations' }}
        >
          <p>{event.name}</p>
          <h2>{name}</h2>
          <p class="poster-when">{stationKindTexts[kind]} · for volunteers</p>
          <QrCode text={stationUrl} label={`QR code of ${name}`} />
          <ol class="poster-steps">
            {stationSteps(kind).map(({ en, es }) => (
              <li key={en}>
                <strong>{en}</strong>
                <span lang="es">{es}</span>
              </li>
            ))}
          </ol>
          <Hours {...joiningHoursInPrint(event)} />
        </PosterFrame>
      )}
    </OpenStation>
  );
}

function Hours({ en, es }: { en: string; es: string }) {
  return (
    <p class="poster-hours">
      <strong>{en}</strong>
      <span lang="es">{es}</span>
    </p>
  );
}
