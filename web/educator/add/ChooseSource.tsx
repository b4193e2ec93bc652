import { useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { TextArea } from '#web/shared/TextArea.tsx';
import { type OpenRoster, readRoster } from '../roster/readRoster.ts';
import type { TableRefusal } from '../roster/table.ts';
import { useSpeech } from '../speech.ts';

interface ChooseSourceProps {
  opened: (open: { table: OpenRoster; name: string; reopen: (sheet: string) => void }) => void;
}

/** A list from elsewhere: pasted, dropped or chosen. It is read here and not sent anywhere. */
export function ChooseSource({ opened }: ChooseSourceProps) {
  const { texts } = useSpeech();
  const [pasted, setPasted] = useState('');
  const [refusal, setRefusal] = useState<TableRefusal>();
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const read = async (source: Blob | string, name: string, sheet?: string) => {
    setReading(true);
    setRefusal(undefined);
    const table = await readRoster(source, sheet === undefined ? {} : { sheet });
    setReading(false);
    if ('refusal' in table) setRefusal(table.refusal);
    else opened({ table, name, reopen: (other) => void read(source, name, other) });
  };
  const pick = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void read(file, file.name);
  };

  return (
    <section class="card stack form" aria-labelledby="source-title">
      <div class="stack close">
        <h3 id="source-title">{texts.fromList}</h3>
        <p class="soft">{texts.fromListText}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same. */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(drag) => {
          drag.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(drop) => {
          drop.preventDefault();
          setOver(false);
          pick(drop.dataTransfer?.files);
        }}
      >
        <p class="drop-hint">{texts.dropHere}</p>
        <Button look="quiet" onClick={() => picker.current?.click()}>
          {texts.chooseFile}
        </Button>
        <input
          ref={picker}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={texts.chooseFile}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(chosen) => {
            pick(chosen.currentTarget.files);
            chosen.currentTarget.value = '';
          }}
        />
      </div>
      <form
        class="stack"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void read(pasted, texts.pastedName);
        }}
      >
        <TextArea
          id="pasted"
          label={texts.paste}
          hint={texts.pasteHint}
          value={pasted}
          onValue={setPasted}
          rows={5}
          autocomplete="off"
          spellcheck={false}
        />
        {reading && <Progress label={texts.reading} />}
        {refusal && (
          <Notice look="bad" role="alert">
            <p>{texts.tableRefusals[refusal]}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" busy={reading}>
            {texts.lookAtList}
          </Button>
        </div>
      </form>
    </section>
  );
}
