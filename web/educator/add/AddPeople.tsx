import { useEffect, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { useClass } from '../class/classContext.ts';
import type { Part } from '../class/usePart.ts';
import type { Row } from '../group.ts';
import type { OpenRoster } from '../roster/readRoster.ts';
import { useSpeech } from '../speech.ts';
import { ByHand } from './ByHand.tsx';
import { Chaperones } from './Chaperones.tsx';
import { ChooseSource } from './ChooseSource.tsx';
import { Preview } from './Preview.tsx';

interface AddPeopleProps {
  rows: Row[];
  /** Whether nobody is on the roster yet. */
  first: boolean;
  /** Something was saved: the roster is no longer as it was. */
  saved: () => void;
  done: (to?: Part) => void;
}

/** Adding people: from a spreadsheet, or by hand. Nothing is saved before its own button is tapped. */
export function AddPeople({ rows, first, saved, done }: AddPeopleProps) {
  const { texts } = useSpeech();
  const { group } = useClass();
  const [open, setOpen] = useState<{ table: OpenRoster; name: string; reopen: (sheet: string) => void }>();
  const heading = useArrival(open === undefined, !first);
  // The worker and what it knows of the file end with this screen.
  useEffect(() => () => open?.table.close(), [open]);

  if (open) {
    return (
      <Preview
        key={open.table.sheet}
        table={open.table}
        name={open.name}
        reopen={open.reopen}
        rows={rows}
        saved={saved}
        back={() => setOpen(undefined)}
        done={done}
      />
    );
  }
  return (
    <div class="stack wide">
      <div class="stack close">
        <h2 tabIndex={-1} ref={heading}>
          {texts.addTitle}
        </h2>
        <p class="soft">{texts.addText(Math.max(0, group.places.asked - group.places.named))}</p>
      </div>
      <ChooseSource opened={setOpen} />
      <ByHand saved={saved} />
      <Chaperones rows={rows} saved={saved} />
      {!first && (
        <div>
          <Button look="quiet" onClick={() => done()}>
            {texts.backToPeople}
          </Button>
        </div>
      )}
    </div>
  );
}
