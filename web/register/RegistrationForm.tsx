import { useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { settle } from '#web/shared/useReply.ts';
import { attemptFor } from './attempt.ts';
import { asksAboutDay, DayFields } from './DayFields.tsx';
import type { Draft, PublicEvent } from './draft.ts';
import { FormCard } from './FormCard.tsx';
import {
  concernsPerson,
  type Faults,
  faultList,
  faultsOfAnswers,
  faultsOfInvitation,
  faultsOfPerson,
  faultsOfRefusal,
} from './faults.ts';
import { givenAnswers } from './givenAnswers.ts';
import type { Outcome } from './outcome.ts';
import { UnseenField } from './UnseenField.tsx';
import type { Step, useSteps } from './useSteps.ts';
import { useFormSpeech } from './words.ts';
import { YouFields } from './YouFields.tsx';

interface RegistrationFormProps {
  event: PublicEvent;
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  steps: ReturnType<typeof useSteps>;
  answered: (outcome: Outcome) => void;
}

const none: Faults = {};

/** The two steps after the age band: the person, the day. */
export function RegistrationForm({ event, draft, edit, steps, answered }: RegistrationFormProps) {
  const speaking = useFormSpeech();
  const { texts, locale } = speaking;
  const { step } = steps;
  const [found, setFound] = useState<{ at: Step; faults: Faults }>({ at: 'you', faults: none });
  const faults = found.at === step ? found.faults : none;
  const [sending, setSending] = useState(false);
  // A second tap can come before the first one has redrawn the button.
  const underWay = useRef(false);
  const all: Step[] = asksAboutDay(event, draft) ? ['age', 'you', 'day'] : ['age', 'you'];
  const last = step === all.at(-1);
  const heading = useArrival(step, faults === none);

  /** Tells what is wrong at the step where it can be mended. */
  const tell = (faults: Faults) => {
    const at = concernsPerson(faults) ? 'you' : step;
    setFound({ at, faults });
    if (at !== step) steps.back();
  };

  const proceed = () => {
    if (underWay.current) return;
    const faults = {
      ...faultsOfInvitation(draft, event, speaking),
      ...faultsOfPerson(draft, speaking),
      ...(last && faultsOfAnswers(draft, event, speaking)),
    };
    if (Object.keys(faults).length) return tell(faults);
    setFound({ at: step, faults: none });
    if (last) void send();
    else steps.go('day');
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
          answers: givenAnswers(event, draft),
          accommodations: event.asksAccommodations ? draft.accommodations : '',
          invitationCode: draft.invitationCode,
          website: draft.website,
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
      tell({ form: came.offline ? texts.offline : texts.troubled });
    } else {
      tell(faultsOfRefusal(came.refusal, event, speaking));
    }
  };

  return (
    <FormCard
      title={step === 'you' ? texts.youTitle : texts.dayTitle}
      above={texts.step(all.indexOf(step) + 1, all.length)}
      heading={heading}
      submit={proceed}
    >
      <ErrorSummary title={texts.faultsTitle} faults={faultList(faults)} round={faults} />
      {step === 'you' ? (
        <>
          <YouFields
            invited={event.invitationOnly}
            draft={draft}
            edit={edit}
            faults={faults}
            schools={event.schools}
            withEmail
          />
          <Notice>
            <p class="small">{texts.whoSees}</p>
          </Notice>
        </>
      ) : (
        <DayFields event={event} held={[]} draft={draft} edit={edit} faults={faults} />
      )}
      <UnseenField value={draft.website} onValue={(website) => edit({ website })} />
      {faults.form && (
        <Notice look="bad" role="alert">
          <p>{faults.form}</p>
        </Notice>
      )}
      <div class={step === 'day' ? 'row actions at-hand' : 'row actions'}>
        <Button type="submit" busy={sending}>
          {sending ? texts.sending : !last ? texts.next : event.full ? texts.joinWaitlist : texts.register}
        </Button>
        <Button look="plain" onClick={steps.back}>
          {texts.back}
        </Button>
      </div>
    </FormCard>
  );
}
