import type { Answer } from '#contract/contract.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Progress } from '../../shared/Progress.tsx';
import type { EditProps } from '../edit/EditProps.ts';
import { useMayChange } from '../member.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { consoleAddresses } from '../routing.ts';
import { usePolled } from '../usePolled.ts';
import { AnsweredMails } from './AnsweredMails.tsx';
import { CountsBar } from './CountsBar.tsx';
import type { Mailing } from './mailingWords.ts';
import { mailPlan, type PlannedMail } from './mailPlan.ts';
import { summed, total } from './mailStates.ts';
import { PlannedMailLine } from './PlannedMailLine.tsx';
import { switched, useRules } from './useRules.ts';

const moving: Mailing['state'][] = ['sending', 'waiting-for-turn'];

/** How long until it is read again: soon while something leaves. */
function pace(shown?: Answer<'listMailings'>): number {
  return shown?.mailings.some(({ state }) => moving.includes(state)) ? 4000 : 30_000;
}

/** Everything an event mails: what is next, what has been, and what is off. */
export function PlanPanel({ event, onEvent }: EditProps) {
  const mayChange = useMayChange() && event.status !== 'cancelled';
  const { changeRules, problem: notSaved } = useRules({ event, onEvent });
  const { value, problem, setValue } = usePolled('listMailings', { event: event.id }, pace, event.revision);
  if (!value) return problem ? <ProblemNotice problem={problem} /> : <Progress label="Loading the mail" />;
  const plan = mailPlan(event, value.mailings, new Date());
  const sent = summed([...value.mailings, ...value.answered].map(({ counts }) => counts));
  const lines = (mails: PlannedMail[], next = -1) => (
    <ol class="plain timeline">
      {mails.map((mail, index) => (
        <PlannedMailLine
          key={mail.key}
          event={event}
          mail={mail}
          next={index === next}
          mayChange={mayChange}
          onSwitch={(rule, on) => changeRules(switched(rule, on))}
          onMailing={(mailing) => setValue((shown) => withMailing(shown, mailing))}
        />
      ))}
    </ol>
  );
  return (
    <section class="stack wide" aria-labelledby="plan-title">
      <div class="screen-head">
        <div class="stack close">
          <h2 id="plan-title">What this event mails</h2>
          <p class="soft">
            It all leaves by itself, by the clocks where the event is ({event.timeZone}). Leave it as it is,
            or make it yours.
          </p>
        </div>
        {mayChange && (
          <a class="button quiet" href={consoleAddresses.newMailRule(event.id)}>
            Add a mail
          </a>
        )}
      </div>
      {problem && (
        <Notice look="warn" role="status">
          <p>This is not up to date: {problem.message}</p>
        </Notice>
      )}
      {notSaved && <ProblemNotice problem={notSaved} />}
      {event.status === 'draft' && (
        <Notice>
          <p>Nothing is mailed before the event is published.</p>
        </Notice>
      )}
      {total(sent) > 0 && (
        <section class="card stack close mail-total" aria-labelledby="so-far-title">
          <h3 id="so-far-title">
            <span class="big-number">{total(sent).toLocaleString('en')}</span> mails so far
          </h3>
          <CountsBar
            counts={sent}
            address={mayChange ? (state) => consoleAddresses.mails(event.id, { state }) : undefined}
          />
        </section>
      )}
      <section class="stack" aria-labelledby="coming-title">
        <h3 id="coming-title">Coming up</h3>
        {plan.coming.length > 0 ? (
          lines(
            plan.coming,
            plan.coming.findIndex(({ state }) => state === 'planned'),
          )
        ) : (
          <p class="soft">Nothing more is planned.</p>
        )}
      </section>
      {plan.earlier.length > 0 && (
        <section class="stack" aria-labelledby="earlier-title">
          <h3 id="earlier-title">Until now</h3>
          {lines(plan.earlier)}
        </section>
      )}
      {plan.past.length > 0 && (
        <section class="stack" aria-labelledby="past-title">
          <div class="stack close">
            <h3 id="past-title">Too late to send</h3>
            <p class="soft small">
              Their time had passed when they were set or the event was published. Nobody gets them, unless
              the event moves.
            </p>
          </div>
          {lines(plan.past)}
        </section>
      )}
      {plan.off.length > 0 && (
        <section class="stack" aria-labelledby="off-title">
          <h3 id="off-title">Switched off</h3>
          {lines(plan.off)}
        </section>
      )}
      <AnsweredMails event={event} answered={value.answered} mayChange={mayChange} />
    </section>
  );
}

function withMailing(shown: Answer<'listMailings'>, mailing: Mailing): Answer<'listMailings'> {
  return {
    ...shown,
    mailings: shown.mailings.map((other) => (other.name === mailing.name ? mailing : other)),
  };
}
