import type { Draft, PublicEvent } from './draft.ts';
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
  /** Forgets this student, for the next one. */
  done: () => void;
}

/** The form until it is answered, then what came of it. */
export function Registration({ event, outcome, done, ...form }: RegistrationProps) {
  if (!outcome) return <RegistrationForm event={event} {...form} />;
  return outcome.answer.status === 'mailed' ? (
    <MailedAgain email={outcome.email} done={done} />
  ) : (
    <Registered event={event} outcome={outcome} answer={outcome.answer} done={done} />
  );
}
