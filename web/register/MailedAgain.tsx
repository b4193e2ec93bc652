import { useArrival } from '#web/shared/useArrival.ts';
import { DoneNext } from './DoneNext.tsx';
import { useFormSpeech } from './words.ts';

interface MailedAgainProps {
  /** At an event by invitation all is answered by mail, whether someone is registered already or not. */
  invited: boolean;
  email: string;
  done: () => void;
}

/** Only the mailbox of the registration gets to see it. */
export function MailedAgain({ invited, email, done }: MailedAgainProps) {
  const { texts } = useFormSpeech();
  const heading = useArrival(email);
  return (
    <section class="card stack">
      <h2 tabIndex={-1} ref={heading}>
        {invited ? texts.byMailTitle : texts.mailedAgainTitle}
      </h2>
      <p>{invited ? texts.byMailText(email) : texts.mailedAgainText(email)}</p>
      <DoneNext done={done} />
    </section>
  );
}
