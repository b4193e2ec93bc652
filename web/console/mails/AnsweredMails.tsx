import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { consoleAddresses } from '../routing.ts';
import { CountsBar } from './CountsBar.tsx';
import { type LookedAt, MailLookDialog } from './MailLookDialog.tsx';
import { kindTitle } from './mailingWords.ts';

interface AnsweredMailsProps {
  event: Answer<'readEvent'>;
  answered: Answer<'listMailings'>['answered'];
  mayChange: boolean;
}

/** Those that can be looked at, with what has each of them sent. */
const answers: Record<Exclude<LookedAt, 'summary'>, string> = {
  confirmation: 'At once, to each who registers: the badge and a calendar file.',
  waitlisted: 'At once, to each who has to wait for a place.',
  promoted: 'To each who waited and now has a place.',
  changed: 'To each whose registration changed.',
  cancelled: 'To each whose registration was cancelled.',
};

const kinds = Object.keys(answers) as (keyof typeof answers)[];

/** Mail that answers what someone did, and so has no time of its own. */
export function AnsweredMails({ event, answered, mayChange }: AnsweredMailsProps) {
  const [lookedAt, setLookedAt] = useState<LookedAt>();
  return (
    <section class="stack" aria-labelledby="answered-title">
      <h3 id="answered-title">As people register</h3>
      <ul class="plain answered-mails">
        {kinds.map((kind) => {
          const counts = answered.find((each) => each.kind === kind)?.counts ?? {};
          return (
            <li key={kind} class="answered-mail">
              <div>
                <h4>{kindTitle(kind)}</h4>
                <p class="soft small">{answers[kind]}</p>
              </div>
              {mayChange && (
                <Button
                  look="plain"
                  aria-label={`Look at it: ${kindTitle(kind)}`}
                  onClick={() => setLookedAt(kind)}
                >
                  Look at it
                </Button>
              )}
              <CountsBar
                counts={counts}
                address={mayChange ? (state) => consoleAddresses.mails(event.id, { kind, state }) : undefined}
              />
            </li>
          );
        })}
      </ul>
      {mayChange && (
        <p class="small">
          <a href={consoleAddresses.edit(event.id, 'mails')}>Your own words in these mails</a>
        </p>
      )}
      {lookedAt && <MailLookDialog event={event.id} kind={lookedAt} onClose={() => setLookedAt(undefined)} />}
    </section>
  );
}
