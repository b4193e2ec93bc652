import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { noAnswer, type Problem } from '../ask.ts';
import { collectCsv } from '../csvExport.ts';
import { ExportStopped, exportAddress, readCsvPage } from '../readCsvPage.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

/** Gathers all pages of the export into one file and hands it to the browser to keep. */
export function ExportButton({ event }: { event: Answer<'readEvent'> }) {
  const [rows, setRows] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState('');
  const busy = rows !== undefined;
  const take = async () => {
    setProblem(undefined);
    setDone('');
    setRows(0);
    try {
      const text = await collectCsv(exportAddress(event.id), readCsvPage, setRows);
      keep(text, `${event.slug}-registrations.csv`);
      setDone('Downloaded');
    } catch (stopped) {
      setProblem(stopped instanceof ExportStopped ? stopped.problem : noAnswer);
    }
    setRows(undefined);
  };
  return (
    <>
      <Button look="quiet" busy={busy} onClick={take}>
        {busy ? `Reading, ${rows.toLocaleString('en')} so far` : 'Download CSV'}
      </Button>
      <span class="soft small" role="status">
        {done}
      </span>
      {problem && <ProblemNotice problem={problem} onRetry={() => void take()} />}
    </>
  );
}

/** The mark at the front tells spreadsheets that names are in UTF-8. */
function keep(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
