import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useClass } from '../class/classContext.ts';
import { wholeNumber } from '../class/classDraft.ts';
import type { Row } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { unnamedChaperones } from './unnamedChaperones.ts';

interface ChaperonesProps {
  rows: Row[];
  saved: () => void;
}

/** Chaperones get badges before anyone knows who comes: by count, to be named later or never. */
export function Chaperones({ rows, saved }: ChaperonesProps) {
  const { texts } = useSpeech();
  const { group, ask, set } = useClass();
  const there = rows.filter(({ kind }) => kind === 'chaperone').length;
  const missing = Math.max(0, group.chaperones - there);
  const [typed, setTyped] = useState(String(missing || 1));
  const [fault, setFault] = useState<string>();
  const [told, setTold] = useState<{ look: 'good' | 'bad'; text: string }>();
  const [busy, setBusy] = useState(false);

  const add = async () => {
    if (busy) return;
    const count = wholeNumber(typed, { least: 1, most: 100 });
    setFault(count === undefined ? texts.faulty.chaperoneCount : undefined);
    setTold(undefined);
    if (count === undefined) return document.getElementById('chaperone-count')?.focus();
    setBusy(true);
    const asked = unnamedChaperones(count, { word: texts.kinds.chaperone, school: group.school, rows });
    const came = await ask('addToRoster', { rows: asked });
    setBusy(false);
    if (came.state !== 'answered') return setTold({ look: 'bad', text: troubleText(came, texts) });
    set(came.value.group);
    saved();
    const added = came.value.rows.filter(({ outcome }) => outcome === 'added').length;
    setTold(
      added ? { look: 'good', text: texts.chaperonesAdded(added) } : { look: 'bad', text: texts.noPlace },
    );
  };

  return (
    <details class="fold">
      <summary>
        {texts.addChaperones}
        <span class="small soft">{texts.chaperonesThere(there, group.chaperones)}</span>
      </summary>
      <form
        class="stack"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void add();
        }}
      >
        <p class="soft">{texts.chaperonesText}</p>
        <Field
          id="chaperone-count"
          label={texts.chaperoneCount}
          fault={fault}
          value={typed}
          onValue={setTyped}
          inputMode="numeric"
          autocomplete="off"
          maxLength={3}
        />
        {told && (
          <Notice look={told.look} role={told.look === 'good' ? 'status' : 'alert'}>
            <p>{told.text}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" busy={busy}>
            {busy ? texts.saving : texts.addChaperones}
          </Button>
        </div>
      </form>
    </details>
  );
}
