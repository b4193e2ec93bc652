import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { ask } from '../ask.ts';
import { stationKindTexts } from '../labels.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { CopyLink } from '../parts/CopyLink.tsx';
import { consoleAddresses } from '../routing.ts';
import { joiningHours } from './joiningHours.ts';
import type { Phone } from './phone.ts';
import { StationSettings } from './StationSettings.tsx';
import { SupervisorDialog } from './SupervisorDialog.tsx';

type Station = Answer<'listStations'>['stations'][number];

interface StationCardProps {
  event: Answer<'readEvent'>;
  station: Station;
  /** Every phone of the event; nothing until they are known. */
  phones: Phone[] | undefined;
  /** Whether it was just created, which is said. */
  fresh: boolean;
  onStation: (station: Station) => void;
}

/** One station: its link to copy, to show and to print, how many phones it takes, and its end. */
export function StationCard({ event, station, phones, fresh, onStation }: StationCardProps) {
  const [open, setOpen] = useState<'supervisor' | 'close'>();
  const shut = () => setOpen(undefined);
  const about = stationAbout(event, station);
  const hours = joiningHours(event, new Date());
  return (
    <section class="card stack station" aria-labelledby={`station-${station.id}`}>
      <div class="stack close">
        <div class="event-card-head">
          <h3 id={`station-${station.id}`}>{station.name}</h3>
          <span class="tag">{stationKindTexts[station.kind]}</span>
        </div>
        {about && about !== station.name && <p class="soft small">{about}</p>}
        {fresh && (
          <p class="small said" role="status">
            Created.
          </p>
        )}
      </div>
      <div class="stack close">
        <CopyLink
          id={`link-${station.id}`}
          label="Volunteer’s link"
          url={station.stationUrl}
          copyLabel={`Copy the link of ${station.name}`}
          openLabel={`Open ${station.name} in a new tab`}
        />
        <p class={`hours ${hours.when}`}>{hours.sentence}</p>
      </div>
      <StationSettings event={event} station={station} phones={phones} onStation={onStation} />
      <div class="row">
        <a class="button quiet" href={consoleAddresses.stationCode(event.id, station.id)}>
          Show code<span class="visually-hidden"> of {station.name}</span>
        </a>
        <a class="button quiet" href={consoleAddresses.stationPoster(event.id, station.id)}>
          Print<span class="visually-hidden"> the sheet of {station.name}</span>
        </a>
        {station.kind !== 'booth' && (
          <Button look="quiet" onClick={() => setOpen('supervisor')}>
            Supervisor’s link<span class="visually-hidden"> for {station.name}</span>
          </Button>
        )}
        <Button look="danger" onClick={() => setOpen('close')}>
          Close station<span class="visually-hidden"> {station.name}</span>
        </Button>
      </div>
      {open === 'supervisor' && <SupervisorDialog event={event} station={station} onClose={shut} />}
      {open === 'close' && (
        <ConfirmDialog
          title={`Close ${station.name}?`}
          confirm="Close the station"
          keep="Keep it"
          danger
          onConfirm={async () => {
            const outcome = await ask('revokeStation', { event: event.id, station: station.id });
            if (outcome.ok) onStation(outcome.value);
            return outcome;
          }}
          onClose={shut}
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
