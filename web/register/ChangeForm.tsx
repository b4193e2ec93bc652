import { useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { settle } from '#web/shared/useReply.ts';
import { DayFields } from './DayFields.tsx';
import { type Draft, emptyDraft, type Own } from './draft.ts';
import { FormCard } from './FormCard.tsx';
import { givenAnswers } from './givenAnswers.ts';
import './form.css';
import { type Faults, faultList, faultsOfAnswers, faultsOfPerson, faultsOfRefusal } from './faults.ts';
import { useFormSpeech } from './words.ts';
import { YouFields } from './YouFields.tsx';

interface ChangeFormProps {
  secret: string;
  own: Own;
  /** Called with the registration as it is now, and what to say of it. */
  changed: (own: Own, told: string) => void;
  /** Someone else's change came first; this is the registration now. */
  meanwhile: (own: Own, told: string) => void;
  discard: () => void;
}

/** Everything about a registration that its student may change. */
export function ChangeForm({ secret, own, changed, meanwhile, discard }: ChangeFormProps) {
  const speaking = useFormSpeech();
  const { texts } = speaking;
  const [draft, setDraft] = useState<Draft>(() => draftOf(own));
  const [faults, setFaults] = useState<Faults>({});
  const [saving, setSaving] = useState(false);
  const underWay = useRef(false);
  const asksNeeds = own.event.asksAccommodations;
  const heading = useArrival('change');
  const edit = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));

  const save = async () => {
    const { grade } = draft;
    const found = {
      ...faultsOfPerson(draft, speaking),
      ...(own.kind === 'student' && faultsOfAnswers(draft, own.event, speaking)),
    };
    setFaults(found);
    if (underWay.current || !grade || Object.keys(found).length) return;
    underWay.current = true;
    setSaving(true);
    const came = await settle<'changeRegistration'>((signal) =>
      call(
        'changeRegistration',
        {
          firstName: draft.firstName,
          lastName: draft.lastName,
          school: draft.school,
          grade,
          interests: draft.interests,
          sessions: draft.sessions,
          answers: givenAnswers(own.event, draft),
          ...(asksNeeds && { accommodations: draft.accommodations }),
          revision: own.revision,
        },
        { bearer: secret, signal },
      ),
    );
    if (came.state === 'answered') return changed(came.value, texts.changed);
    if (came.state === 'lost') {
      setFaults({ form: came.offline ? texts.offline : texts.troubled });
    } else if (came.refusal.refusal === 'changed-meanwhile') {
      await lookAgain();
    } else {
      setFaults(faultsOfRefusal(came.refusal, own.event, speaking));
    }
    underWay.current = false;
    setSaving(false);
  };

  const lookAgain = async () => {
    const came = await settle<'getRegistration'>((signal) =>
      call('getRegistration', {}, { bearer: secret, signal }),
    );
    if (came.state !== 'answered') return setFaults({ form: texts.refusals['changed-meanwhile'] });
    setDraft(draftOf(came.value));
    meanwhile(came.value, texts.changedMeanwhile);
  };

  return (
    <FormCard title={texts.changeTitle} heading={heading} submit={() => void save()}>
      <ErrorSummary title={texts.faultsTitle} faults={faultList(faults)} round={faults} />
      <YouFields draft={draft} edit={edit} faults={faults} schools={own.event.schools} withEmail={false} />
      {own.kind === 'student' && (
        <DayFields event={own.event} held={own.sessions} draft={draft} edit={edit} faults={faults} />
      )}
      {faults.form && (
        <Notice look="bad" role="alert">
          <p>{faults.form}</p>
        </Notice>
      )}
      <div class="row actions at-hand">
        <Button type="submit" busy={saving}>
          {saving ? texts.saving : texts.keepChanges}
        </Button>
        <Button look="plain" onClick={discard}>
          {texts.discard}
        </Button>
      </div>
    </FormCard>
  );
}

function draftOf(own: Own): Draft {
  const { firstName, lastName, school, grade, interests, answers, accommodations } = own;
  const sessions = own.sessions.map(({ id }) => id);
  return { ...emptyDraft, firstName, lastName, school, grade, interests, answers, accommodations, sessions };
}
