import { useState } from 'preact/hooks';
import { Choice } from '#web/shared/Choice.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Select } from '#web/shared/Select.tsx';
import type { ColumnPlan } from '../roster/mapColumns.ts';
import type { OpenRoster } from '../roster/readRoster.ts';
import { type ColumnField, columnFields } from '../roster/rosterRow.ts';
import { useSpeech } from '../speech.ts';

interface ColumnChoicesProps {
  table: OpenRoster;
  plan: ColumnPlan;
  change: (plan: ColumnPlan) => void;
}

/** Which column of the file is what, with what stands in it. A column that is not used never leaves the computer. */
export function ColumnChoices({ table, plan, change }: ColumnChoicesProps) {
  const { texts } = useSpeech();
  const [columns, setColumns] = useState(table.columns);
  const [header] = useState(plan.headerLine);
  const fields = Object.values(plan.mapping);
  const named = fields.includes('fullName') || (fields.includes('firstName') && fields.includes('lastName'));
  // Whether it is folded away is the person's own choice once it is on the screen.
  const [unsure] = useState(plan.guessed || !named);
  const map = (column: number, field: string) => {
    const known = columnFields.find((each) => each === field);
    change({ ...plan, mapping: { ...plan.mapping, [column]: known ?? 'ignore' } });
  };
  return (
    <details class="fold" open={unsure}>
      <summary>
        {texts.columnsTitle}
        <span class="small soft">{texts.columnsUsed(used(fields).map((field) => texts.columns[field]))}</span>
      </summary>
      <div class="stack">
        <p class="soft">{texts.columnsText}</p>
        {!named && (
          <Notice look="warn" role="status">
            <p>{texts.noNameColumn}</p>
          </Notice>
        )}
        <div class="columns">
          {columns.map(({ header: title, samples }, column) => (
            <div class="column" key={column}>
              <Select
                id={`column-${column}`}
                label={title || texts.columnNumber(column + 1)}
                hint={samples.length ? texts.samples(samples) : texts.noSamples}
                value={plan.mapping[column] ?? 'ignore'}
                onValue={(field) => map(column, field)}
                options={[
                  { value: 'ignore', text: texts.ignoreColumn },
                  ...columnFields.map((field) => ({ value: field, text: texts.columns[field] })),
                ]}
              />
            </div>
          ))}
        </div>
        <Choice
          type="checkbox"
          name="header"
          checked={plan.headerLine > 0}
          onChoose={(hasHeader) => {
            const headerLine = hasHeader ? header || 1 : 0;
            change({ ...plan, headerLine });
            void table.columnsUnder(headerLine).then(setColumns);
          }}
        >
          {texts.hasHeader}
        </Choice>
      </div>
    </details>
  );
}

function used(fields: (ColumnField | 'ignore')[]): ColumnField[] {
  return fields.filter((field) => field !== 'ignore');
}
