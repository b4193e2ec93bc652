import { useSpeech } from '../speech.ts';
import type { PrintedPerson } from './codePaths.ts';
import type { LabelFormat } from './labelFormats.ts';
import type { Label } from './layOut.ts';
import { sheetMeasures } from './millimetres.ts';
import { PrintedBadge } from './PrintedBadge.tsx';
import { PrintedSlip } from './PrintedSlip.tsx';

interface PrintedSheetsProps {
  sheets: Label<PrintedPerson>[][];
  format: LabelFormat;
}

/** The sheets as they come out of the printer. The screen shows the first one; paper gets them all. */
export function PrintedSheets({ sheets, format }: PrintedSheetsProps) {
  const { texts } = useSpeech();
  return (
    <div class="sheets">
      <p class="hint no-print">{texts.firstSheet(sheets.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="sheet-frame" style={sheetMeasures(format)} aria-label={texts.preview} tabIndex={0}>
        {sheets.map((labels, index) => (
          <SheetOfLabels key={index} labels={labels} format={format} />
        ))}
      </section>
    </div>
  );
}

function SheetOfLabels({ labels, format }: { labels: Label<PrintedPerson>[]; format: LabelFormat }) {
  return (
    <div class={`sheet ${format.paper}${format.cut ? ' cut' : ''}`}>
      {labels.map((label, place) => (
        <div class={label ? `label ${label.what}` : 'label'} key={place}>
          {label?.what === 'badge' && <PrintedBadge person={label.person} />}
          {label?.what === 'slip' && <PrintedSlip person={label.person} />}
        </div>
      ))}
    </div>
  );
}
