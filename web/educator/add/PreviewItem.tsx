import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import type { RosterField, TypedRow } from '../roster/rosterRow.ts';
import { useSpeech } from '../speech.ts';
import type { PreviewRow } from './previewRows.ts';

interface PreviewItemProps {
  preview: PreviewRow;
  change: (index: number, change: Partial<TypedRow>) => void;
  leave: (index: number, out: boolean) => void;
}

const editable = ['firstName', 'lastName', 'grade', 'email', 'subgroup', 'preferences'] as const;

/** One row of the list: what will be saved, or what is wrong with it, and mending it on the spot. */
export function PreviewItem({ preview: { index, row, fate }, change, leave }: PreviewItemProps) {
  const { texts } = useSpeech();
  const [editing, setEditing] = useState(false);
  const { typed, values, problems, notes } = row;
  const name = `${typed.firstName} ${typed.lastName}`.trim() || texts.noName;
  const told = notes.filter((note) => note !== 'grade-of-class');
  const cellOf = (field: RosterField) =>
    field === 'preferences' ? typed.preferences.join('; ') : typed[field];
  const shown = editable.filter(
    (field) =>
      cellOf(field) !== '' ||
      ['firstName', 'lastName'].includes(field) ||
      problems.some((problem) => problem.field === field),
  );
  return (
    <li class={`preview-row ${fate}`}>
      <div class="preview-line">
        <span class="preview-number soft small">{texts.line(row.line)}</span>
        <span class="preview-who">
          <strong class="preview-name">
            <bdi>{name}</bdi>
          </strong>
          <span class="soft small">
            {[
              values.kind === 'chaperone'
                ? texts.kinds.chaperone
                : values.grade && texts.grades[values.grade],
              values.subgroup,
              values.email,
            ]
              .filter(Boolean)
              .map((text) => (
                <bdi key={text}>{text}</bdi>
              ))}
          </span>
        </span>
        <span class={fate === 'add' ? 'tag accent' : fate === 'mend' ? 'tag warn' : 'tag'}>
          {texts.fates[fate]}
        </span>
      </div>
      {fate !== 'out' && (problems.length > 0 || told.length > 0) && (
        <ul class="plain stack close preview-notes">
          {problems.map(({ field, code }) => (
            <li key={field + code} class={fate === 'mend' ? 'fault' : 'small soft'}>
              {texts.problems[code](cellOf(field))}
            </li>
          ))}
          {told.map((note) => (
            <li key={note} class="small soft">
              {texts.notes[note]}
            </li>
          ))}
        </ul>
      )}
      {editing && fate !== 'out' && (
        <div class="preview-edit">
          {shown.map((field) => (
            <Field
              key={field}
              id={`edit-${index}-${field}`}
              label={field === 'preferences' ? texts.parts.sessions : texts.columns[field]}
              value={cellOf(field)}
              onValue={(text) =>
                change(
                  index,
                  field === 'preferences' ? { preferences: text ? [text] : [] } : { [field]: text },
                )
              }
              autocomplete="off"
              spellcheck={false}
              maxLength={254}
            />
          ))}
        </div>
      )}
      {(fate !== 'add' || editing || typed.another) && (
        <div class="row">
          {(fate === 'twin' || typed.another) && (
            <label class="tick">
              <input
                type="checkbox"
                checked={typed.another ?? false}
                onChange={(ticked) => change(index, { another: ticked.currentTarget.checked })}
              />
              {texts.anotherStudent}
            </label>
          )}
          {fate !== 'out' && (
            <Button look="plain" onClick={() => setEditing(!editing)} aria-expanded={editing}>
              {editing ? texts.doneEditing : texts.editHere}
            </Button>
          )}
          <Button look="plain" onClick={() => leave(index, fate !== 'out')}>
            {fate === 'out' ? texts.takeBack : texts.leaveOut}
          </Button>
        </div>
      )}
    </li>
  );
}
