import type { CodePath } from '#web/shared/sheets/codePath.ts';
import type { LabelFormat } from '#web/shared/sheets/labelFormats.ts';
import { sheetMeasures } from '#web/shared/sheets/millimetres.ts';
import { useSpeech } from '../speech.ts';
import type { PrintedPerson } from './codePaths.ts';
import { PrintedBadge } from './PrintedBadge.tsx';
import { PrintedClassCode } from './PrintedClassCode.tsx';
import { PrintedSlip } from './PrintedSlip.tsx';
import type { ClassLabel } from './withClassCode.ts';

interface PrintedSheetsProps {
  sheets: ClassLabel<PrintedPerson>[][];
  format: LabelFormat;
  /** The class's own code. */
  classCode: CodePath;
}

/** The sheets as they come out of the printer. The screen shows the first one; paper gets them all. */
export function PrintedSheets({ sheets, format, classCode }: PrintedSheetsProps) {
  const { texts } = useSpeech();
  return (
    <div class="sheets">
      <p class="hint no-print">{texts.firstSheet(sheets.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="sheet-frame" style={sheetMeasures(format)} aria-label={texts.preview} tabIndex={0}>
        {sheets.map((labels, index) => (
          <SheetOfLabels key={index} labels={labels} format={format} classCode={classCode} />
        ))}
      </section>
    </div>
  );
}

interface SheetOfLabelsProps extends Omit<PrintedSheetsProps, 'sheets'> {
  labels: ClassLabel<PrintedPerson>[];
}

function SheetOfLabels({ labels, format, classCode }: SheetOfLabelsProps) {
  return (
    <div class={`sheet ${format.paper}${format.cut ? ' cut' : ''}`}>
      {labels.map((label, place) => (
        <div class={label ? `label ${label.what}` : 'label'} key={place}>
          {label?.what === 'badge' && <PrintedBadge person={label.person} />}
          {label?.what === 'slip' && <PrintedSlip person={label.person} />}
          {label?.what === 'class' && <PrintedClassCode code={classCode} />}
        </div>
      ))}
    </div>
  );
}
