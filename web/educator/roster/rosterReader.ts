import { mapColumns } from './mapColumns.ts';
import { readRows } from './readRows.ts';
import { readTable } from './readTable.ts';
import type { ReadingStep, RosterAnswers, RosterRequest, TableSeen } from './rosterMessages.ts';
import { seenColumns } from './seenColumns.ts';
import { fileLimit, isEmptyLine, type Refused, type Table } from './table.ts';

/**
 * What runs in the worker: keeps the table of the file read last, and answers with no more of it than was asked
 * for. A file that can't be read any more, since it was moved or its drive is gone, is a broken one.
 */
export function rosterReader() {
  let lines: string[][] = [];

  async function answerTo(
    request: RosterRequest,
    step: (step: ReadingStep) => void,
  ): Promise<RosterAnswers[keyof RosterAnswers]> {
    if (request.ask === 'columns') return seenColumns(lines, request.headerLine);
    if (request.ask === 'rows') return readRows(lines, request.plan, request.facts);

    const table = await open(request, step).catch((): Refused => ({ refusal: 'broken-file' }));
    lines = 'refusal' in table ? [] : table.lines;
    step('done');
    return 'refusal' in table ? table : tableSeen(table);
  }
  return answerTo;
}

async function open(
  { source, sheet }: Extract<RosterRequest, { ask: 'table' }>,
  step: (step: ReadingStep) => void,
): Promise<Table | Refused> {
  step('opening');
  if (typeof source === 'string') return readTable(source);
  if (source.size > fileLimit) return { refusal: 'too-big' };
  const bytes = new Uint8Array(await source.arrayBuffer());
  step('reading');
  return readTable(bytes, sheet);
}

function tableSeen({ lines, ...rest }: Table): TableSeen {
  const plan = mapColumns(lines);
  const filledLines = lines.filter((line) => !isEmptyLine(line)).length;
  return { ...rest, plan, columns: seenColumns(lines, plan.headerLine), filledLines };
}
