import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { attemptFor } from './attempt.ts';
import { asksAboutDay, DayFields } from './DayFields.tsx';
import { type Draft, givenAnswers, type PublicEvent } from './draft.ts';
import {
  concernsPerson,
  type Faults,
  faultList,
  faultsOfAnswers,
  faultsOfPerson,
  faultsOfRefusal,
} from './faults.ts';
import type { Outcome } from './outcome.ts';
import { useSpeech } from './Speech.tsx';
import { settle } from './useReply.ts';
import { YouFields } from './YouFields.tsx';

interface RegistrationFormProps {
  event: PublicEvent;
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  /** Returns to the age band. */
  back: () => void;
  answered: (outcome: Outcome) => void;
}

type Step = 'you' | 'day';

/** The two steps after the age band: the person, the day. */
export function RegistrationForm({ event, draft, edit, back, answered }: RegistrationFormProps) {
  const speaking = useSpeech();
  const { texts, locale } = speaking;
  const [step, setStep] = useState<Step>('you');
  const [faults, setFaults] = useState<Faults>({});
  const [sending, setSending] = useState(false);
  // A second tap can come before the first one has redrawn the button.
  const underWay = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const steps: Step[] = asksAboutDay(event) ? ['you', 'day'] : ['you'];
  const last = step === steps.at(-1);

  useEffect(() => heading.current?.focus(), [step]);

  const go = (to: Step) => {
    setFaults({});
    setStep(to);
  };

  const proceed = () => {
    if (underWay.current) return;
    const found = step === 'you' ? faultsOfPerson(draft, speaking) : faultsOfAnswers(draft, event, speaking);
    setFaults(found);
    if (Object.keys(found).length) return;
    if (last) void send();
    else go('day');
  };

  const send = async () => {
    const { ageBand, grade } = draft;
    if (!ageBand || !grade) return;
    underWay.current = true;
    setSending(true);
    const came = await settle<'registerStudent'>((signal) =>
      call(
        'registerStudent',
        {
          slug: event.slug,
          ageBand,
          firstName: draft.firstName,
          lastName: draft.lastName,
          school: draft.school,
          grade,
          ...(draft.email.trim() && { email: draft.email.trim() }),
          interests: draft.interests,
          sessions: draft.sessions,
          answers: givenAnswers(draft.answers),
          locale,
          attempt: attemptFor(event.slug, draft),
        },
        { signal },
      ),
    );
    underWay.current = false;
    setSending(false);
    if (came.state === 'answered') {
      const { firstName, lastName, email } = draft;
      answered({
        firstName: firstName.trim(),
        lastName: lastName.trim(),
        email: email.trim(),
        answer: came.value,
      });
    } else if (came.state === 'lost') {
      setFaults({ form: came.offline ? texts.offline : texts.troubled });
    } else {
      const found = faultsOfRefusal(came.refusal, event, speaking);
      setFaults(found);
      if (concernsPerson(found)) setStep('you');
    }
  };

  return (
    <form
      class="card stack form"
      noValidate
      aria-labelledby="step-title"
      onSubmit={(submit) => {
        submit.preventDefault();
        proceed();
      }}
    >
      <div>
        <p class="hint">{texts.step(steps.indexOf(step) + 2, steps.length + 1)}</p>
        <h2 id="step-title" tabIndex={-1} ref={heading}>
          {step === 'you' ? texts.youTitle : texts.dayTitle}
        </h2>
      </div>
      <ErrorSummary title={texts.faultsTitle} faults={faultList(faults)} round={faults} />
      {step === 'you' ? (
        <>
          <YouFields draft={draft} edit={edit} faults={faults} schools={event.schools} withEmail />
          <Notice>
            <p class="small">{texts.whoSees}</p>
          </Notice>
        </>
      ) : (
        <DayFields event={event} held={[]} draft={draft} edit={edit} faults={faults} />
      )}
      {faults.form && (
        <Notice look="bad" role="alert">
          <p>{faults.form}</p>
        </Notice>
      )}
      <div class="row actions">
        <Button type="submit" busy={sending}>
          {sending ? texts.sending : !last ? texts.next : event.full ? texts.joinWaitlist : texts.register}
        </Button>
        <Button look="plain" onClick={() => (step === 'day' ? go('you') : back())}>
          {texts.back}
        </Button>
      </div>
    </form>
  );
}
