import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { useClass } from '../class/classContext.ts';
import type { Part } from '../class/usePart.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import type { PreviewRow } from './previewRows.ts';
import { SaveReport } from './SaveReport.tsx';
import { type Saved, saveRows } from './saveRows.ts';

interface SavingProps {
  preview: PreviewRow[];
  saved: () => void;
  back: () => void;
  done: (to?: Part) => void;
}

/** Saves the good rows a piece at a time; goes on where a lost connection stopped it. */
export function Saving({ preview, saved, back, done }: SavingProps) {
  const { texts } = useSpeech();
  const { ask, set } = useClass();
  const [rows] = useState(() => preview.flatMap(({ row, fate }) => (fate === 'add' ? [row.values] : [])));
  const [state, setState] = useState<Saved>({ outcomes: [] });
  const [busy, setBusy] = useState(true);
  const underWay = useRef(false);
  const heading = useArrival('saving');

  const save = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setState(({ outcomes }) => ({ outcomes }));
    const result = await saveRows(
      rows,
      state.outcomes,
      (piece) => ask('addToRoster', { rows: piece }),
      (count) => setSoFar(count),
    );
    underWay.current = false;
    setBusy(false);
    setState(result);
    if (result.group) set(result.group);
    if (result.outcomes.length) saved();
  };
  const [soFar, setSoFar] = useState(0);
  useEffect(() => void save(), []);

  if (!busy && !state.trouble) {
    return <SaveReport preview={preview} outcomes={state.outcomes} done={done} />;
  }
  return (
    <div class="card stack form">
      <h2 tabIndex={-1} ref={heading}>
        {state.trouble ? texts.savingStopped : texts.savingTitle}
      </h2>
      <p role="status">{texts.savedSoFar(soFar, rows.length)}</p>
      <progress value={soFar} max={rows.length} aria-label={texts.savingTitle} />
      {state.trouble && (
        <>
          <Notice look="bad" role="alert">
            <p>{troubleText(state.trouble, texts)}</p>
            <p>{texts.savingGoesOn}</p>
          </Notice>
          <div class="row actions">
            <Button onClick={() => void save()}>{texts.goOn}</Button>
            <Button look="quiet" onClick={back}>
              {texts.backToPreview}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
