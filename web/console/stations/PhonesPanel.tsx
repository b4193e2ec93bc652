import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Progress } from '../../shared/Progress.tsx';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { consoleAddresses } from '../routing.ts';
import { EndedPhones } from './EndedPhones.tsx';
import { PhonesTable } from './PhonesTable.tsx';
import { byNeed, newestVersion } from './phone.ts';
import type { Phones } from './usePhones.ts';

interface PhonesPanelProps {
  event: Answer<'readEvent'>;
  stations: ReadonlyMap<string, string>;
  phones: Phones;
}

/** Every phone that joined: whether it is there, what it still has to hand in, and its end. */
export function PhonesPanel({ event, stations, phones }: PhonesPanelProps) {
  const [asking, setAsking] = useState(false);
  const { phones: all, problem } = phones;
  if (!all) return problem ? <ProblemNotice problem={problem} /> : <Progress label="Loading the phones" />;
  const now = Date.now();
  const listed = byNeed(all, now);
  const scanning = listed.filter(({ state }) => state === 'active');
  const ended = listed.filter(({ state }) => state === 'revoked' || state === 'left');
  const joining = listed.filter(({ state }) => state === 'waiting').length;
  const waiting = scanning.reduce((sum, phone) => sum + phone.waiting, 0);
  return (
    <section class="stack" aria-labelledby="phones-title">
      <div class="screen-head">
        <h2 id="phones-title">Phones</h2>
        {scanning.length + joining > 0 && (
          <Button look="danger" onClick={() => setAsking(true)}>
            Revoke all
          </Button>
        )}
      </div>
      {problem && (
        <Notice look="warn" role="status">
          <p>This list is not up to date: {problem.message}</p>
        </Notice>
      )}
      {scanning.length === 0 ? (
        <div class="card stack close empty">
          <h3>{ended.length > 0 ? 'No phone scans now' : 'No phone has joined yet'}</h3>
          <p class="soft">
            Phones appear here seconds after a volunteer scans a station’s code.{' '}
            <a href={consoleAddresses.stations(event.id, 'stations')}>See the stations</a>
          </p>
        </div>
      ) : (
        <>
          <p class="soft">
            {plural('en', scanning.length, { one: '# phone scans', other: '# phones scan' })}.{' '}
            {waiting > 0
              ? `${plural('en', waiting, { one: '# scan waits', other: '# scans wait' })} to be handed in: that happens by itself once the phones have a network.`
              : 'Everything they scanned has been handed in.'}
          </p>
          <PhonesTable
            phones={scanning}
            stations={stations}
            newest={newestVersion(all, pageVersion)}
            now={now}
            onRevoke={phones.revoke}
          />
        </>
      )}
      <EndedPhones phones={ended} stations={stations} timeZone={event.timeZone} onRescue={phones.rescue} />
      {asking && (
        <ConfirmDialog
          title="Revoke every phone?"
          confirm="Revoke all phones"
          keep="Keep them"
          danger
          onConfirm={phones.revokeAll}
          onClose={() => setAsking(false)}
        >
          <ul>
            <li>
              {plural('en', scanning.length, { one: '# phone stops', other: '# phones stop' })} scanning, and
              each deletes its list at its next contact.
            </li>
            {joining > 0 && (
              <li>
                {plural('en', joining, {
                  one: '# phone that waits is turned away.',
                  other: '# phones that wait are turned away.',
                })}
              </li>
            )}
            <li>What was handed in stays. What was not can be taken in afterwards, phone by phone.</li>
            <li>
              The stations stay open: whoever joins again by a link waits until you let them in. Close a
              station to stop that, too.
            </li>
          </ul>
        </ConfirmDialog>
      )}
    </section>
  );
}
