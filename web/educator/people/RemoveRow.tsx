import { useClass } from '../class/classContext.ts';
import type { Row } from '../group.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { nameOf } from './nameOf.ts';

interface RemoveRowProps {
  row: Row;
  close: () => void;
  removed: () => void;
}

/** Takes one person off the roster; the place stays with the class. */
export function RemoveRow({ row, close, removed }: RemoveRowProps) {
  const { texts } = useSpeech();
  const { group, set, ask, roster } = useClass();
  return (
    <AskFirst
      title={texts.removeTitle(nameOf(row, group.school))}
      confirm={texts.removeYes}
      busyText={texts.removing}
      keep={texts.removeNo}
      close={close}
      act={async () => {
        const came = await ask('removeRow', { row: row.id });
        if (came.state !== 'answered') return troubleText(came, texts);
        set(came.value.group);
        roster.drop(row.id);
        removed();
        return undefined;
      }}
    >
      <p>{texts.removeText}</p>
    </AskFirst>
  );
}
