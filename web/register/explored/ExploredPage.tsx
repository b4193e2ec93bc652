import './record.css';
import './exploredPage.css';
import { useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { eventDay } from '#web/shared/eventTime.ts';
import { saveFile } from '../saveFile.ts';
import { useExploredSpeech } from '../words.ts';
import type { ExploredRecord } from './exploredRecord.ts';
import { Record } from './Record.tsx';
import { recordFile } from './recordFile.ts';

/** The record, and the two ways to keep it beyond its link. */
export function ExploredPage({ record }: { record: ExploredRecord }) {
  const { texts, locale } = useExploredSpeech();
  const sheet = useRef<HTMLElement>(null);
  const [told, setTold] = useState('');
  const { event } = record;
  const save = () => {
    if (!sheet.current) return;
    const name = `${event.slug}-explored.html`;
    const title = `${texts.recordKicker}: ${event.name}`;
    saveFile(recordFile(sheet.current, { title, locale }), name);
    setTold(texts.recordSaved(name));
  };
  return (
    <div class="explored stack wide">
      <div class="stack close no-print">
        <p class="lead">{texts.recordKeep}</p>
        <div class="row actions">
          <Button onClick={() => print()}>{texts.recordPrint}</Button>
          <Button look="quiet" onClick={save}>
            {texts.recordSave}
          </Button>
        </div>
        <p class="hint" role="status">
          {told}
        </p>
      </div>
      <Record record={record} sheet={sheet} />
      <div class="stack close no-print">
        <p class="soft">{texts.recordUntil(eventDay(record.until, { locale, timeZone: event.timeZone }))}</p>
        <p>
          <a class="way" href="/r/">
            {texts.toRegistration}
          </a>
        </p>
      </div>
    </div>
  );
}
