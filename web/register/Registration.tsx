import { useState } from 'preact/hooks';
import { forgetAttempt } from './attempt.ts';
import type { Draft, PublicEvent } from './draft.ts';
import { MailedAgain } from './MailedAgain.tsx';
import { outcomeKept } from './outcome.ts';
import { Registered } from './Registered.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';

interface RegistrationProps {
  event: PublicEvent;
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  /** Returns to the age band. */
  back: () => void;
  /** Forgets this student, for the next one. */
  done: () => void;
}

/** The form until it is answered, then what came of it, which survives a reload in this tab. */
export function Registration({ event, draft, edit, back, done }: RegistrationProps) {
  const [outcome, setOutcome] = useState(() => outcomeKept.read(event.slug));
  if (!outcome) {
    return (
      <RegistrationForm
        event={event}
        draft={draft}
        edit={edit}
        back={back}
        answered={(came) => {
          outcomeKept.keep(event.slug, came);
          forgetAttempt();
          setOutcome(came);
        }}
      />
    );
  }
  return outcome.answer.status === 'mailed' ? (
    <MailedAgain email={outcome.email} done={done} />
  ) : (
    <Registered event={event} outcome={outcome} answer={outcome.answer} done={done} />
  );
}
