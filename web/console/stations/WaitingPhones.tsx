import { useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { Notice } from '../../shared/Notice.tsx';
import type { Problem } from '../ask.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import type { Phone } from './phone.ts';
import { timeAgo } from './timeAgo.ts';
import type { Phones } from './usePhones.ts';

interface WaitingPhonesProps {
  phones: Phones;
  /** The stations' names, by id. */
  stations: ReadonlyMap<string, string>;
}

/** Phones beyond a station's number, each let in with one tap. Nothing where none waits. */
export function WaitingPhones({ phones, stations }: WaitingPhonesProps) {
  const waiting = (phones.phones ?? []).filter(({ state }) => state === 'waiting');
  return (
    <div role="status" class="waiting-phones">
      {waiting.length > 0 && (
        <Notice
          look="warn"
          title={plural('en', waiting.length, {
            one: '# phone wants to join',
            other: '# phones want to join',
          })}
        >
          <ul class="plain">
            {waiting.map((phone) => (
              <Waiting key={phone.id} phone={phone} station={stations.get(phone.station)} phones={phones} />
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

interface WaitingProps {
  phone: Phone;
  station: string | undefined;
  phones: Phones;
}

function Waiting({ phone, station, phones }: WaitingProps) {
  const [busy, setBusy] = useState<'in' | 'away'>();
  const [problem, setProblem] = useState<Problem>();
  const decide = async (way: 'in' | 'away') => {
    setBusy(way);
    setProblem(undefined);
    const outcome = await (way === 'in' ? phones.admit(phone.id) : phones.revoke(phone.id));
    setBusy(undefined);
    if (!outcome.ok) setProblem(outcome.problem);
  };
  return (
    <li class="waiting-phone">
      <p>
        <strong>{phone.name}</strong>
        {station && ` at ${station}`}
        <span class="soft small"> {timeAgo(phone.enrolledAt, Date.now())}</span>
      </p>
      <div class="row">
        <Button busy={busy === 'in'} onClick={() => decide('in')}>
          Let in<span class="visually-hidden"> {phone.name}</span>
        </Button>
        <Button look="quiet" busy={busy === 'away'} onClick={() => decide('away')}>
          Turn away<span class="visually-hidden"> {phone.name}</span>
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </li>
  );
}
