import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { noAnswer, type Problem } from '../ask.ts';
import { collectCsv } from '../csvExport.ts';
import { ExportStopped, readCsvPage } from '../readCsvPage.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface ExportButtonProps {
  /** Where the export starts, as exportAddress gives it. */
  address: string;
  /** What the browser calls it. */
  file: string;
  /** Whose it is, for a screen reader among several of its kind. */
  of?: string;
}

/** Gathers all pages of an export into one file and hands it to the browser to keep. */
export function ExportButton({ address, file, of }: ExportButtonProps) {
  const [rows, setRows] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState('');
  const busy = rows !== undefined;
  const take = async () => {
    setProblem(undefined);
    setDone('');
    setRows(0);
    try {
      const text = await collectCsv(address, readCsvPage, setRows);
      keep(text, file);
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
        {of && <span class="visually-hidden"> of {of}</span>}
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
