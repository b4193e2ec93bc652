import { useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { deviceRoleTexts } from '../labels.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { type Phone, type Standing, standing } from './phone.ts';
import { timeAgo } from './timeAgo.ts';
import type { Phones } from './usePhones.ts';

interface PhonesTableProps {
  phones: Phone[];
  stations: ReadonlyMap<string, string>;
  newest: string;
  /** Milliseconds since 1970. */
  now: number;
  onRevoke: Phones['revoke'];
}

/** The phones that scan. A table that turns into cards on a phone. */
export function PhonesTable({ phones, stations, newest, now, onRevoke }: PhonesTableProps) {
  const [revoking, setRevoking] = useState<Phone>();
  return (
    <>
      <table class="registrations phones" aria-labelledby="phones-title">
        <thead>
          <tr>
            <th scope="col">Volunteer</th>
            <th scope="col">Station</th>
            <th scope="col">Last seen</th>
            <th scope="col">To hand in</th>
            <th scope="col">Version</th>
            <th scope="col">
              <span class="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {phones.map((phone) => (
            <tr key={phone.id} class={standing(phone, now)}>
              <th scope="row">
                {phone.name}
                {phone.role === 'supervisor' && (
                  <>
                    {' '}
                    <span class="tag accent">{deviceRoleTexts.supervisor}</span>
                  </>
                )}
              </th>
              <td data-label="Station">{stations.get(phone.station) ?? ''}</td>
              <td data-label="Last seen">
                <LastSeen phone={phone} now={now} />
              </td>
              <td data-label="To hand in">
                {phone.waiting === 0 ? <span class="soft">Nothing</span> : scans(phone.waiting)}
              </td>
              <td data-label="Version">
                {phone.version === '' ? (
                  <span class="soft">Not known</span>
                ) : (
                  <span class="stack close version">
                    {phone.version}
                    {phone.version !== newest && <span class="tag warn">Older</span>}
                  </span>
                )}
              </td>
              <td class="actions">
                <Button look="danger" onClick={() => setRevoking(phone)}>
                  Revoke<span class="visually-hidden"> the phone of {phone.name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {phones.some(({ version }) => version !== '' && version !== newest) && (
        <p class="hint">
          An older version scans on. Reloading the page there brings the new one; no scan is lost.
        </p>
      )}
      {revoking && (
        <ConfirmDialog
          title={`Revoke the phone of ${revoking.name}?`}
          confirm="Revoke the phone"
          keep="Keep it"
          danger
          onConfirm={() => onRevoke(revoking.id)}
          onClose={() => setRevoking(undefined)}
        >
          <p>
            It stops scanning, and deletes its list at its next contact. What it handed in stays.
            {revoking.waiting > 0 &&
              ` ${scans(revoking.waiting)} were still on it; you can take those in afterwards.`}
          </p>
          <p>
            Whoever joins this station by its link from now on waits until you let them in, or until you give
            the station more phones.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

const warnings: Partial<Record<Standing, string>> = {
  silent: 'Never heard of since it joined',
  quiet: 'Offline or asleep',
};

function LastSeen({ phone, now }: { phone: Phone; now: number }) {
  const stands = standing(phone, now);
  const warning = warnings[stands];
  return (
    <span class="stack close last-seen">
      <time dateTime={phone.lastSeenAt}>{timeAgo(phone.lastSeenAt, now)}</time>
      {warning && <span class={`tag ${stands === 'silent' ? 'bad' : 'warn'}`}>{warning}</span>}
    </span>
  );
}

function scans(count: number): string {
  return plural('en', count, { one: '# scan', other: '# scans' });
}
