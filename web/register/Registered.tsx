import { useState } from 'preact/hooks';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { Badge } from './Badge.tsx';
import { BadgeActions } from './BadgeActions.tsx';
import { ChosenSessions } from './ChosenSessions.tsx';
import { DoneNext } from './DoneNext.tsx';
import type { PublicEvent } from './draft.ts';
import { type Outcome, type RegisteredAnswer, secretOf } from './outcome.ts';
import { PrintedSlip } from './PrintedSlip.tsx';
import { PrivateLink } from './PrivateLink.tsx';
import { useBadge } from './useBadge.ts';
import { useFormSpeech } from './words.ts';

interface RegisteredProps {
  event: PublicEvent;
  outcome: Outcome;
  answer: RegisteredAnswer;
  done: () => void;
}

/** The badge at once, what it means, and how to keep it. */
export function Registered({ event, outcome, answer, done }: RegisteredProps) {
  const { texts } = useFormSpeech();
  const heading = useArrival(answer);
  const secret = secretOf(answer.manageUrl);
  const badge = useBadge(secret, 'badge');
  const link = useBadge(secret, 'link');
  const [kept, setKept] = useState(false);
  const waits = answer.status === 'waitlisted';
  const { firstName, lastName, email } = outcome;
  return (
    <section class="card stack form">
      <div class="stack close" role="status">
        <h2 tabIndex={-1} ref={heading}>
          {waits ? texts.waitlistedTitle(firstName) : texts.confirmedTitle(firstName)}
        </h2>
        <p>{waits ? texts.waitlistedText : texts.confirmedText}</p>
        {waits && !email && <p>{texts.waitlistedNoMail}</p>}
      </div>
      <Badge {...badge} code={answer.shortCode} />
      {email ? (
        <p class="soft">{waits ? texts.waitlistedMail(email) : texts.mailedTo(email)}</p>
      ) : (
        <Notice look="warn" title={texts.keepTitle}>
          <p>{texts.keepText}</p>
        </Notice>
      )}
      <BadgeActions
        picture={badge.badge.state === 'answered' ? badge.badge.value : undefined}
        name={`${firstName} ${lastName}`}
        event={event.name}
        code={answer.shortCode}
        pressing={!email}
        kept={() => setKept(true)}
      />
      {event.sessions.length > 0 && (
        <ChosenSessions event={event} chosen={answer.sessions} status={answer.status} />
      )}
      <PrivateLink url={answer.manageUrl} {...link} />
      <DoneNext asks={!email && !kept} done={done} />
      <PrintedSlip
        event={event}
        name={`${firstName} ${lastName}`}
        badge={badge.badge}
        link={link.badge}
        code={answer.shortCode}
      />
    </section>
  );
}
