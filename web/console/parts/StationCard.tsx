import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Button } from '../../shared/Button.tsx';
import { ask } from '../ask.ts';
import { stationKindTexts } from '../labels.ts';
import { consoleAddresses } from '../routing.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { CopyLink } from './CopyLink.tsx';
import { QrCode } from './QrCode.tsx';

type Station = Answer<'listStations'>['stations'][number];

interface StationCardProps {
  event: Answer<'readEvent'>;
  station: Station;
  /** Whether it was just created, which is said. */
  fresh: boolean;
  onStation: (station: Station) => void;
}

/** One station with its link: to copy, to show as a code, to print, to revoke. */
export function StationCard({ event, station, fresh, onStation }: StationCardProps) {
  const [open, setOpen] = useState<'code' | 'revoke'>();
  const close = () => setOpen(undefined);
  const about = stationAbout(event, station);
  return (
    <section class="card stack close station" aria-labelledby={`station-${station.id}`}>
      <div class="event-card-head">
        <h3 id={`station-${station.id}`}>{station.name}</h3>
        <span class="tag">{stationKindTexts[station.kind]}</span>
      </div>
      {about && about !== station.name && <p class="soft small">{about}</p>}
      {fresh && (
        <p class="small" role="status">
          Created. Its link works right away.
        </p>
      )}
      <CopyLink
        id={`link-${station.id}`}
        label="Volunteer’s link"
        url={station.stationUrl}
        copyLabel={`Copy the link of ${station.name}`}
        openLabel={`Open ${station.name} in a new tab`}
      />
      <div class="row">
        <Button look="quiet" onClick={() => setOpen('code')}>
          Show QR code<span class="visually-hidden"> of {station.name}</span>
        </Button>
        <a class="button quiet" href={consoleAddresses.stationPoster(event.id, station.id)}>
          Print<span class="visually-hidden"> the sheet of {station.name}</span>
        </a>
        <Button look="danger" onClick={() => setOpen('revoke')}>
          Revoke<span class="visually-hidden"> {station.name}</span>
        </Button>
      </div>
      {open === 'code' && (
        <Dialog title={station.name} onClose={close}>
          <QrCode text={station.stationUrl} label={`QR code of ${station.name}`} />
          <p class="soft">Volunteers scan this with their phone’s camera.</p>
          <div>
            <Button onClick={close}>Done</Button>
          </div>
        </Dialog>
      )}
      {open === 'revoke' && (
        <ConfirmDialog
          title={`Revoke ${station.name}?`}
          confirm="Revoke the station"
          keep="Keep it"
          danger
          onConfirm={async () => {
            const outcome = await ask('revokeStation', { event: event.id, station: station.id });
            if (outcome.ok) onStation(outcome.value);
            return outcome;
          }}
          onClose={close}
        >
          <p>
            Its link and every phone that joined by it stop working at once. Scans that were handed in stay.
            This cannot be undone, but you can create another station.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function stationAbout(event: Answer<'readEvent'>, station: Station): string | undefined {
  if (station.session) return event.sessions.find(({ id }) => id === station.session)?.title;
  if (station.employer) return event.employers.find(({ id }) => id === station.employer)?.name;
  return undefined;
}
