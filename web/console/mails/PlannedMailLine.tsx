import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { wallClockIn } from '../../shared/wallClock.ts';
import { consoleAddresses } from '../routing.ts';
import { CountsBar } from './CountsBar.tsx';
import type { Mailing } from './mailingWords.ts';
import { maySendNow, type PlannedMail } from './mailPlan.ts';
import { total } from './mailStates.ts';
import { OnOff } from './OnOff.tsx';
import { clockWords, momentWords } from './ruleMoment.ts';
import { SendNowDialog } from './SendNowDialog.tsx';

interface PlannedMailLineProps {
  event: Answer<'readEvent'>;
  mail: PlannedMail;
  /** Whether it is what leaves next. */
  next: boolean;
  mayChange: boolean;
  onSwitch: (rule: string, on: boolean) => Promise<unknown>;
  onMailing: (mailing: Mailing) => void;
}

const looks: Record<Exclude<PlannedMail['state'], 'off' | 'past'>, string> = {
  planned: 'tag',
  unpublished: 'tag',
  sending: 'tag accent',
  'waiting-for-turn': 'tag accent',
  'waiting-for-quota': 'tag warn',
  done: 'tag accent',
  missed: 'tag warn',
};

/** One line of the timeline. */
export function PlannedMailLine(props: PlannedMailLineProps) {
  const { event, mail, next, mayChange, onSwitch, onMailing } = props;
  const { rule, mailing, state } = mail;
  const [sendingNow, setSendingNow] = useState(false);
  const isOver = state === 'done' || state === 'missed';
  const counts = mailing?.counts ?? {};
  const why = explanation(mail, event);
  return (
    <li class={`planned-mail ${state}${next ? ' next' : ''}`} data-mail={mail.key}>
      <div class="planned-mail-head">
        <p class="planned-mail-time">
          <time>{momentWords(mail.at)}</time>
          {mail.relation && <span class="soft"> – {mail.relation}</span>}
        </p>
        <h4>
          {rule && mayChange && !isOver ? (
            <a href={consoleAddresses.mailRule(event.id, rule.id)}>{mail.title}</a>
          ) : (
            mail.title
          )}
        </h4>
        {mail.only && <p class="soft small">{capital(mail.only)}</p>}
      </div>
      <div class="planned-mail-side">
        {mayChange && maySendNow(mail, event, new Date()) && (
          <Button look="plain" aria-label={`Send now: ${mail.title}`} onClick={() => setSendingNow(true)}>
            Send now
          </Button>
        )}
        {state === 'planned' && !next ? (
          <span class="soft small">Planned</span>
        ) : (
          state !== 'off' &&
          state !== 'past' && (
            <span class={next ? 'tag accent' : reachedNobody(mail, event) ? 'tag' : looks[state]}>
              {next ? 'Next' : stateWords(mail, event)}
            </span>
          )
        )}
        {rule && mayChange && !isOver && (
          <OnOff
            label={`${mail.title}, ${momentWords(mail.at)}`}
            on={rule.on}
            onSwitch={(on) => onSwitch(rule.id, on)}
          />
        )}
      </div>
      {mailing && (
        <CountsBar
          counts={counts}
          address={
            mayChange
              ? (of) => consoleAddresses.mails(event.id, { name: mailing.name, state: of })
              : undefined
          }
        />
      )}
      {why && <p class="soft small planned-mail-why">{why}</p>}
      {sendingNow && mailing && (
        <SendNowDialog
          event={event.id}
          mail={{ ...mail, mailing }}
          onSent={onMailing}
          onClose={() => setSendingNow(false)}
        />
      )}
    </li>
  );
}

function stateWords(mail: PlannedMail, event: PlannedMailLineProps['event']): string {
  const { state, mailing } = mail;
  const counts = mailing?.counts ?? {};
  const all = total(counts);
  const left = counts.waiting ?? 0;
  const progress =
    all > 0 && left > 0 ? `, ${(all - left).toLocaleString('en')} of ${all.toLocaleString('en')}` : '';
  switch (state) {
    case 'unpublished':
      return 'Once published';
    case 'sending':
      return `Sending${progress}`;
    case 'waiting-for-turn':
      return `Waiting for its turn${progress}`;
    case 'waiting-for-quota':
      return `Waiting for more allowance${progress}`;
    case 'done':
      return reachedNobody(mail, event) ? 'Nobody to mail' : 'Sent';
    case 'missed':
      return reachedNobody(mail, event) ? 'Not needed' : 'Missed';
    default:
      return '';
  }
}

function explanation(mail: PlannedMail, event: PlannedMailLineProps['event']): string {
  const { state, mailing } = mail;
  const left = mailing?.left ?? 0;
  const until = mailing?.waitsUntil && clockWords(wallClockIn(mailing.waitsUntil, event.timeZone));
  if (state === 'waiting-for-turn') return `More goes out at ${until}.`;
  if (state === 'waiting-for-quota')
    return `All that may be mailed in 24 hours is mailed. More becomes free as they pass, tomorrow at the latest, and leaves by itself; Turnout looks again at ${until}.`;
  if (state === 'missed' && reachedNobody(mail, event))
    return 'The event was over before this was due. Nobody got it.';
  if (state === 'missed')
    return 'Turnout could not send it in time, and late it would have been of no use. Nobody got it.';
  if (state === 'done' && left > 0)
    return `${left.toLocaleString('en')} went without: it came too late for them, or there was nothing left to say.`;
  return '';
}

/** Whether it did what it should though nobody got it: nobody was there to get it, or the event was over. */
function reachedNobody({ state, mailing }: PlannedMail, event: PlannedMailLineProps['event']): boolean {
  if (!mailing) return false;
  if (state === 'done') return total(mailing.counts) === 0 && mailing.left === 0;
  return state === 'missed' && isBefore(mailing.kind) && mailing.dueAt >= event.endsAt;
}

/** Whether it is of no use once the event is over. */
function isBefore(kind: Mailing['kind']): boolean {
  return kind === 'reminder' || kind === 'changed';
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
