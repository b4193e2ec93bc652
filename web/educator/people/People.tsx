import { useEffect, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { AddPeople } from '../add/AddPeople.tsx';
import { useClass } from '../class/classContext.ts';
import type { PartProps } from '../class/PartProps.ts';
import { useSpeech } from '../speech.ts';
import { RosterList } from './RosterList.tsx';

/** Who is in the class: the list, and adding to it. */
export function People({ go }: PartProps) {
  const { texts } = useSpeech();
  const { group, roster, refresh } = useClass();
  const [adding, setAdding] = useState(false);
  const { asked } = roster;
  const open = group.mayChange && !group.event.over;
  const nobody = asked.state === 'answered' && asked.value.length === 0;
  useEffect(() => {
    // Stays open once the first are saved: what became of them is told there.
    if (nobody && open) setAdding(true);
  }, [nobody, open]);
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'lost') return <Lost texts={texts} offline={asked.offline} retry={roster.load} />;
  if (asked.state === 'refused') return <Lost texts={texts} offline={false} retry={roster.load} />;
  const rows = asked.value;

  if (open && (adding || nobody)) {
    return (
      <AddPeople
        rows={rows}
        first={nobody}
        saved={() => {
          roster.load();
          void refresh();
        }}
        done={(to) => {
          setAdding(false);
          if (to) go(to);
        }}
      />
    );
  }
  return (
    <section class="stack" aria-labelledby="people-title">
      <div class="head">
        <h2 id="people-title">{texts.peopleTitle}</h2>
        {open && <Button onClick={() => setAdding(true)}>{texts.addPeople}</Button>}
      </div>
      {!open && !group.event.over && <p class="soft">{texts.refusals['group-closed']}</p>}
      <RosterList rows={rows} mayChange={open} />
    </section>
  );
}
