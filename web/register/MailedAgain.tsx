import { DoneNext } from './DoneNext.tsx';
import { useSpeech } from './Speech.tsx';
import { useArrival } from './useArrival.ts';

/** The registration was there before: only its own mailbox gets to see it. */
export function MailedAgain({ email, done }: { email: string; done: () => void }) {
  const { texts } = useSpeech();
  const heading = useArrival(email);
  return (
    <section class="card stack">
      <h2 tabIndex={-1} ref={heading}>
        {texts.mailedAgainTitle}
      </h2>
      <p>{texts.mailedAgainText(email)}</p>
      <DoneNext done={done} />
    </section>
  );
}
