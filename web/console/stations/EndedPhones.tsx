import { useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { eventHour } from '../../shared/eventTime.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import type { Phone } from './phone.ts';
import type { Phones } from './usePhones.ts';

interface EndedPhonesProps {
  phones: Phone[];
  stations: ReadonlyMap<string, string>;
  timeZone: string;
  onRescue: Phones['rescue'];
}

/** Phones that scan no more. What a revoked one scanned before can still be taken in. */
export function EndedPhones({ phones, stations, timeZone, onRescue }: EndedPhonesProps) {
  const [rescuing, setRescuing] = useState<Phone>();
  if (phones.length === 0) return null;
  const hour = (instant: string) => eventHour(instant, { locale: 'en', timeZone });
  return (
    <details class="card item" open={phones.some(mayHoldScans)}>
      <summary>Phones that scan no more ({phones.length})</summary>
      <ul class="plain item-body ended-phones">
        {phones.map((phone) => (
          <li key={phone.id} class="ended-phone">
            <div>
              <p>
                <strong>{phone.name}</strong>
                {stations.has(phone.station) && ` at ${stations.get(phone.station)}`}
              </p>
              <p class="soft small">{saidOf(phone, hour)}</p>
            </div>
            {phone.admittedAt && phone.state === 'revoked' && !isRescued(phone) && (
              <Button look="quiet" onClick={() => setRescuing(phone)}>
                Take in what it scanned before
                <span class="visually-hidden"> on the phone of {phone.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rescuing && (
        <ConfirmDialog
          title={`Take in what ${rescuing.name} scanned?`}
          confirm="Take it in"
          keep="Not now"
          onConfirm={() => onRescue(rescuing.id)}
          onClose={() => setRescuing(undefined)}
        >
          <p>
            For an hour, this phone may hand in what it scanned before it was revoked. Someone has to open the
            scanner on it where there is a network. It cannot scan anything new.
          </p>
          <p>
            Such scans are marked in each student’s log. They check in who was not checked in yet, and never
            change when somebody else came.
          </p>
        </ConfirmDialog>
      )}
    </details>
  );
}

function isRescued({ rescueUntil }: Phone): boolean {
  return rescueUntil !== undefined && Date.parse(rescueUntil) > Date.now();
}

function mayHoldScans({ state, waiting }: Phone): boolean {
  return state === 'revoked' && waiting > 0;
}

function saidOf(phone: Phone, hour: (instant: string) => string): string {
  if (phone.state === 'left') return 'Signed out by its volunteer';
  if (!phone.admittedAt) return 'Turned away';
  const parts = [phone.revokedAt ? `Revoked at ${hour(phone.revokedAt)}` : 'Revoked'];
  if (phone.waiting > 0) {
    parts.push(plural('en', phone.waiting, { one: '# scan not handed in', other: '# scans not handed in' }));
  }
  if (phone.rescueUntil && isRescued(phone)) {
    parts.push(`may hand in what it scanned before, until ${hour(phone.rescueUntil)}`);
  }
  return parts.join(', ');
}
