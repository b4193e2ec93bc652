import { useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { settle } from '#web/shared/useReply.ts';
import { type Draft, emptyDraft, type Own } from './draft.ts';
import { FormCard } from './FormCard.tsx';
import { type Faults, faultList, faultsOfPerson, faultsOfRefusal } from './faults.ts';
import './form.css';
import { outcomeKept, secretOf } from './outcome.ts';
import { dropRegistration } from './ownDevice.ts';
import { useFormSpeech, useLaterSpeech } from './words.ts';
import { YouFields } from './YouFields.tsx';

interface StartOverProps {
  secret: string;
  own: Own;
  /** Called with the new link's secret; the old one opens nothing any more. */
  renew: (secret: string) => void;
  discard: () => void;
}

/** For whoever got a registration with someone else's details: their own, on a new badge. */
export function StartOver({ secret, own, renew, discard }: StartOverProps) {
  const speaking = useFormSpeech();
  const { texts } = speaking;
  const { texts: later } = useLaterSpeech();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [faults, setFaults] = useState<Faults>({});
  const [sending, setSending] = useState(false);
  const underWay = useRef(false);
  const heading = useArrival('start-over');

  const send = async () => {
    const { firstName, lastName, school, grade } = draft;
    const found = faultsOfPerson(draft, speaking);
    setFaults(found);
    if (underWay.current || !grade || Object.keys(found).length) return;
    underWay.current = true;
    setSending(true);
    const came = await settle<'startOver'>((signal) =>
      call(
        'startOver',
        { firstName, lastName, school, grade, revision: own.revision },
        { bearer: secret, signal },
      ),
    );
    underWay.current = false;
    setSending(false);
    if (came.state === 'answered') {
      dropRegistration(secret);
      outcomeKept.forget();
      renew(secretOf(came.value.manageUrl));
    } else if (came.state === 'lost') {
      setFaults({ form: came.offline ? texts.offline : texts.troubled });
    } else {
      setFaults(faultsOfRefusal(came.refusal, own.event, speaking));
    }
  };

  return (
    <FormCard
      title={later.startOverTitle}
      below={later.startOverText}
      heading={heading}
      submit={() => void send()}
    >
      <ErrorSummary title={texts.faultsTitle} faults={faultList(faults)} round={faults} />
      <YouFields
        draft={draft}
        edit={(change) => setDraft((now) => ({ ...now, ...change }))}
        faults={faults}
        schools={own.event.schools}
        withEmail={false}
      />
      {faults.form && (
        <Notice look="bad" role="alert">
          <p>{faults.form}</p>
        </Notice>
      )}
      <div class="row actions">
        <Button type="submit" busy={sending}>
          {sending ? later.startingOver : later.startOverDo}
        </Button>
        <Button look="plain" onClick={discard}>
          {texts.discard}
        </Button>
      </div>
    </FormCard>
  );
}
