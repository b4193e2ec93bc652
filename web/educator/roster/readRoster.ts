import type { ColumnPlan } from './mapColumns.ts';
import type { RosterRows, TooManyRows } from './readRows.ts';
import type {
  ColumnSeen,
  ReadingStep,
  RosterAnswers,
  RosterMessage,
  RosterRequest,
  TableSeen,
} from './rosterMessages.ts';
import type { RosterFacts } from './rosterRow.ts';
import type { Refused } from './table.ts';

/** A table that was read, and waits in its worker for a person to say which column is what. */
export interface OpenRoster extends TableSeen {
  /** Headers and samples with another header line; 0 for none. */
  columnsUnder(headerLine: number): Promise<ColumnSeen[]>;
  rows(plan: ColumnPlan, facts: RosterFacts): Promise<RosterRows | TooManyRows>;
  /** Ends the worker, and with it all that is known of the file. */
  close(): void;
}

interface Reading {
  sheet?: string;
  step?: (step: ReadingStep) => void;
  signal?: AbortSignal;
}

/** Far beyond what 20 MB take on an old machine: whatever runs longer was made to. */
const longestMs = 60_000;

/**
 * Reads a file or a pasted text in a worker of its own. Resolves to the open table or to why it can't be read;
 * rejects with the signal's reason when that is aborted. A worker that fails or never ends makes the
 * file a broken one.
 */
export async function readRoster(
  source: Blob | string,
  { sheet, step, signal }: Reading = {},
): Promise<OpenRoster | Refused> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./roster.worker.ts', import.meta.url), { type: 'module' });
  const close = () => worker.terminate();
  const ask = <Ask extends keyof RosterAnswers>(
    request: Extract<RosterRequest, { ask: Ask }>,
    ...signals: AbortSignal[]
  ) => answered<Ask>(worker, request, step, signal ? [signal, ...signals] : signals);
  try {
    const table = await ask(
      { ask: 'table', source, ...(sheet === undefined ? {} : { sheet }) },
      AbortSignal.timeout(longestMs),
    );
    if ('refusal' in table) {
      close();
      return table;
    }
    return {
      ...table,
      columnsUnder: (headerLine) => ask({ ask: 'columns', headerLine }),
      rows: (plan, facts) => ask({ ask: 'rows', plan, facts }),
      close,
    };
  } catch (fault) {
    close();
    if (signal?.aborted) throw fault;
    return { refusal: 'broken-file' };
  }
}

/** Over a channel of its own, so that two requests at once each get their own answer. */
function answered<Ask extends keyof RosterAnswers>(
  worker: Worker,
  request: RosterRequest,
  step: Reading['step'],
  signals: AbortSignal[],
): Promise<RosterAnswers[Ask]> {
  return new Promise((resolve, reject) => {
    const { port1: port, port2: theirs } = new MessageChannel();
    const listening = new AbortController();
    const settle = (act: () => void) => {
      listening.abort();
      port.close();
      act();
    };
    const fail = () => settle(() => reject(new Error('The worker failed')));
    port.onmessage = ({ data }: MessageEvent<RosterMessage<Ask>>) => {
      if ('step' in data) step?.(data.step);
      else settle(() => resolve(data.answer));
    };
    worker.addEventListener('error', fail, { signal: listening.signal });
    worker.addEventListener('messageerror', fail, { signal: listening.signal });
    for (const signal of signals) {
      signal.addEventListener('abort', () => settle(() => reject(signal.reason)), {
        signal: listening.signal,
      });
    }
    worker.postMessage(request, [theirs]);
  });
}
