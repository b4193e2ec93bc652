import { useState } from 'preact/hooks';
import { grades } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { Dialog } from '#web/shared/Dialog.tsx';
import { eventSpan } from '#web/shared/eventTime.ts';
import { Field } from '#web/shared/Field.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Select } from '#web/shared/Select.tsx';
import { useClass } from '../class/classContext.ts';
import type { Row } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { nameOf } from './nameOf.ts';
import { changeOf, personDraft, personFaults, takesEmail } from './personDraft.ts';
import { RemoveRow } from './RemoveRow.tsx';

interface EditRowProps {
  row: Row;
  close: () => void;
}

/** Corrects one person, gives them other sessions, or takes them off the roster. */
export function EditRow({ row, close }: EditRowProps) {
  const { texts, locale } = useSpeech();
  const { group, ask, roster, refresh } = useClass();
  const [draft, setDraft] = useState(() => personDraft(row));
  const [faults, setFaults] = useState<ReturnType<typeof personFaults>>({});
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { sessions, timeZone } = group.event;
  const edit = (change: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...change }));

  const save = async () => {
    if (busy) return;
    const found = personFaults(draft, texts);
    setFaults(found);
    setTrouble(undefined);
    const first = Object.keys(found)[0];
    if (first) return document.getElementById(`row-${first}`)?.focus();
    const change = changeOf(draft, row);
    if (!Object.keys(change).length) return close();
    setBusy(true);
    const came = await ask('changeRow', { row: row.id, ...change, revision: row.revision });
    setBusy(false);
    if (came.state === 'answered') {
      roster.put(came.value);
      close();
    } else {
      setTrouble(troubleText(came, texts));
      if (came.state === 'refused' && came.refusal.refusal === 'changed-meanwhile') {
        roster.load();
        await refresh();
      }
    }
  };

  if (removing) return <RemoveRow row={row} close={() => setRemoving(false)} removed={close} />;
  return (
    <Dialog title={nameOf(row, group.school)} onClose={close}>
      <form
        class="stack"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
      >
        <div class="pair">
          {(['firstName', 'lastName'] as const).map((field) => (
            <Field
              key={field}
              id={`row-${field}`}
              label={texts.columns[field]}
              fault={faults[field]}
              value={draft[field]}
              onValue={(typed) => edit({ [field]: typed })}
              autocomplete="off"
              autocapitalize="words"
              maxLength={60}
            />
          ))}
        </div>
        {row.kind === 'student' && (
          <Select
            id="row-grade"
            label={texts.columns.grade}
            value={draft.grade}
            onValue={(chosen) => edit({ grade: grades.find((grade) => grade === chosen) ?? draft.grade })}
            options={grades.map((grade) => ({ value: grade, text: texts.grades[grade] }))}
          />
        )}
        {takesEmail(draft.grade) && (
          <Field
            id="row-email"
            type="email"
            label={texts.columns.email}
            hint={texts.rowEmailHint}
            fault={faults.email}
            value={draft.email}
            onValue={(email) => edit({ email })}
            autocomplete="off"
            autocapitalize="none"
            inputMode="email"
            spellcheck={false}
            maxLength={254}
          />
        )}
        <Field
          id="row-subgroup"
          label={texts.columns.subgroup}
          hint={texts.subgroupHint}
          value={draft.subgroup}
          onValue={(subgroup) => edit({ subgroup })}
          autocomplete="off"
          maxLength={40}
        />
        {row.kind === 'student' && row.status === 'confirmed' && sessions.length > 0 && (
          <ChoiceGroup id="row-sessions" legend={texts.parts.sessions}>
            {sessions.map((session) => (
              <Choice
                key={session.id}
                type="checkbox"
                name="sessions"
                value={session.id}
                checked={draft.sessions.includes(session.id)}
                onChoose={(wanted) =>
                  edit({
                    sessions: wanted
                      ? [...draft.sessions, session.id]
                      : draft.sessions.filter((id) => id !== session.id),
                  })
                }
                hint={eventSpan(session.startsAt, session.endsAt, { locale, timeZone })}
              >
                <bdi>{session.title}</bdi>
              </Choice>
            ))}
          </ChoiceGroup>
        )}
        {trouble && (
          <Notice look="bad" role="alert">
            <p>{trouble}</p>
          </Notice>
        )}
        <div class="row actions">
          <Button type="submit" busy={busy}>
            {busy ? texts.saving : texts.saveChanges}
          </Button>
          <Button look="quiet" onClick={close}>
            {texts.discard}
          </Button>
          <Button look="danger" onClick={() => setRemoving(true)}>
            {texts.remove}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
