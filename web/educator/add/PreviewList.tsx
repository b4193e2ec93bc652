import { useState } from 'preact/hooks';
import { Choice } from '#web/shared/Choice.tsx';
import { Pages } from '../parts/Pages.tsx';
import type { TypedRow } from '../roster/rosterRow.ts';
import { useSpeech } from '../speech.ts';
import { PreviewItem } from './PreviewItem.tsx';
import { countFates, type PreviewRow } from './previewRows.ts';

interface PreviewListProps {
  preview: PreviewRow[];
  change: (index: number, change: Partial<TypedRow>) => void;
  leave: (index: number, out: boolean) => void;
}

const pageSize = 50;

/** Every row, a page at a time; those that need a person first, where there are any. */
export function PreviewList({ preview, change, leave }: PreviewListProps) {
  const { texts } = useSpeech();
  const counts = countFates(preview);
  const [only, setOnly] = useState(counts.mend + counts.twin > 0);
  // Rows that were mended stay in the short list, so that they don't vanish under the cursor.
  const [troubled] = useState(
    () => new Set(preview.flatMap(({ index, fate }) => (fate === 'add' ? [] : [index]))),
  );
  const [page, setPage] = useState(0);
  const shown = only ? preview.filter(({ index, fate }) => fate !== 'add' || troubled.has(index)) : preview;
  const pages = Math.ceil(shown.length / pageSize);
  const at = Math.min(page, Math.max(0, pages - 1));
  return (
    <div class="stack">
      {troubled.size > 0 && (
        <fieldset class="chips">
          <legend class="visually-hidden">{texts.showWhich}</legend>
          {[true, false].map((each) => (
            <Choice
              key={String(each)}
              type="radio"
              name="shown-rows"
              chip
              checked={only === each}
              onChoose={() => {
                setOnly(each);
                setPage(0);
              }}
            >
              {each ? texts.showTroubled(troubled.size) : texts.showAll(preview.length)}
            </Choice>
          ))}
        </fieldset>
      )}
      <ul class="plain preview card">
        {shown.slice(at * pageSize, (at + 1) * pageSize).map((row) => (
          <PreviewItem key={row.index} preview={row} change={change} leave={leave} />
        ))}
      </ul>
      <Pages label={texts.previewPages} page={at} pages={pages} turn={setPage} />
    </div>
  );
}
