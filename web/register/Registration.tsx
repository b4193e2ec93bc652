import './form.css';
import { forgetAttempt } from './attempt.ts';
import type { Draft, PublicEvent } from './draft.ts';
import { forgetEverything } from './forgetEverything.ts';
import { MailedAgain } from './MailedAgain.tsx';
import type { Outcome } from './outcome.ts';
import { Registered } from './Registered.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import type { useSteps } from './useSteps.ts';

interface RegistrationProps {
  event: PublicEvent;
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  steps: ReturnType<typeof useSteps>;
  outcome: Outcome | undefined;
  answered: (outcome: Outcome) => void;
  /** Called once this student is forgotten. */
  done: () => void;
}

/** The form until it is answered, then what came of it. */
export function Registration({ event, outcome, answered, done: next, ...form }: RegistrationProps) {
  const done = () => {
    forgetEverything();
    next();
  };
  if (!outcome) {
    const finish = (came: Outcome) => {
      answered(came);
      forgetAttempt();
    };
    return <RegistrationForm event={event} {...form} answered={finish} />;
  }
  return outcome.answer.status === 'mailed' ? (
    <MailedAgain invited={event.invitationOnly} email={outcome.email} done={done} />
  ) : (
    <Registered event={event} outcome={outcome} answer={outcome.answer} done={done} />
  );
}
