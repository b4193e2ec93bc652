import { useState } from 'preact/hooks';
import { placesWithoutApproval } from '#domain/group.ts';
import { Button } from '#web/shared/Button.tsx';
import { ErrorSummary } from '#web/shared/ErrorSummary.tsx';
import { zoneName } from '#web/shared/eventTime.ts';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { ClassFields } from './ClassFields.tsx';
import { useClass } from './classContext.ts';
import { draftOf, sizesOf } from './classDraft.ts';
import { type ClassFaults, faultList, faultsOfClass, faultsOfRefusal } from './classFaults.ts';

const none: ClassFaults = {};

/** Counts, arrival and lunches of a class that is registered. */
export function ChangeForm({ close }: { close: () => void }) {
  const { texts, locale } = useSpeech();
  const { group, set, ask, refresh, tell } = useClass();
  const [draft, setDraft] = useState(() => draftOf(group));
  const [faults, setFaults] = useState(none);
  const [busy, setBusy] = useState(false);
  const heading = useArrival('change');
  const { event } = group;
  const asked = sizesOf(draft, event).students + sizesOf(draft, event).chaperones;

  const save = async () => {
    if (busy) return;
    const found = faultsOfClass(draft, texts, { invitationOnly: false, changing: true });
    setFaults(Object.keys(found).length ? found : none);
    if (Object.keys(found).length || !draft.grade) return;
    setBusy(true);
    const came = await ask('changeGroup', {
      school: draft.school,
      contactName: draft.contactName,
      grade: draft.grade,
      ...sizesOf(draft, event),
      revision: group.revision,
    });
    setBusy(false);
    if (came.state === 'answered') {
      close();
      tell({ look: 'good', text: texts.changed });
      set(came.value);
    } else if (came.state === 'refused' && came.refusal.refusal === 'changed-meanwhile') {
      await refresh();
      tell({ look: 'warn', text: texts.refusals['changed-meanwhile'] });
    } else if (came.state === 'refused') setFaults(faultsOfRefusal(came.refusal, texts));
    else setFaults({ form: troubleText(came, texts) });
  };

  return (
    <form
      class="card stack form"
      noValidate
      aria-labelledby="change-title"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <h2 id="change-title" tabIndex={-1} ref={heading}>
        {texts.changeTitle}
      </h2>
      <ErrorSummary title={texts.faultsTitle} faults={faultList(faults)} round={faults} />
      <ClassFields
        draft={draft}
        edit={(change) => setDraft((now) => ({ ...now, ...change }))}
        faults={faults}
        schools={event.schools}
        withEmail={false}
        zone={zoneName(event.startsAt, { locale, timeZone: event.timeZone })}
      />
      {asked > placesWithoutApproval && asked > group.places.asked && (
        <Notice>
          <p>{texts.moreNeedsApproval(placesWithoutApproval)}</p>
        </Notice>
      )}
      {faults.form && (
        <Notice look="bad" role="alert">
          <p>{faults.form}</p>
        </Notice>
      )}
      <div class="row actions">
        <Button type="submit" busy={busy}>
          {busy ? texts.saving : texts.saveChanges}
        </Button>
        <Button look="plain" onClick={close}>
          {texts.discard}
        </Button>
      </div>
    </form>
  );
}
