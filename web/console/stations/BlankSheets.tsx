import type { LabelFormat } from '#web/shared/sheets/labelFormats.ts';
import type { Label } from '#web/shared/sheets/layOut.ts';
import { sheetMeasures } from '#web/shared/sheets/millimetres.ts';
import { type BlankBadge, PrintedBlank } from './PrintedBlank.tsx';

interface BlankSheetsProps {
  sheets: Label<BlankBadge>[][];
  format: LabelFormat;
  /** The event's name. */
  event: string;
}

/** The sheets as they come out of the printer. The screen shows the first one; paper gets them all. */
export function BlankSheets({ sheets, format, event }: BlankSheetsProps) {
  return (
    <div class="sheets stack close">
      <p class="hint no-print">
        {sheets.length === 1 ? 'The sheet:' : `The first of ${sheets.length} sheets:`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="sheet-frame" style={sheetMeasures(format)} aria-label="Preview" tabIndex={0}>
        {sheets.map((labels, index) => (
          <div key={index} class={`sheet ${format.paper}${format.cut ? ' cut' : ''}`}>
            {labels.map((label, place) => (
              <div class="label blank" key={place}>
                {label && <PrintedBlank badge={label.person} event={event} />}
              </div>
            ))}
          </div>
        ))}
      </section>
    </div>
  );
}
