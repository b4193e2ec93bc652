import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import type { GroupStatus } from '#domain/vocabulary.ts';
import { Button } from '../../shared/Button.tsx';
import type { OrganizerGroup } from '../groupTotals.ts';
import { groupStatusTexts } from '../labels.ts';
import { ArrivalsOfClasses } from '../parts/ArrivalsOfClasses.tsx';
import { GroupCard } from '../parts/GroupCard.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { NoClasses } from '../parts/NoClasses.tsx';
import type { Asked } from '../useAsked.ts';

interface ClassesTabProps {
  event: Answer<'readEvent'>;
  asked: Asked<Answer<'listGroups'>>;
}

/** The classes that educators registered: those that wait for a word first, then when they come and what they eat. */
export function ClassesTab({ event, asked }: ClassesTabProps) {
  const [said, setSaid] = useState('');
  const replace = (groups: readonly OrganizerGroup[], changed: OrganizerGroup) => {
    asked.setValue({ groups: groups.map((group) => (group.id === changed.id ? changed : group)) });
    setSaid(`${changed.school}: ${groupStatusTexts[changed.status]}.`);
  };
  return (
    <section class="stack wide classes" aria-labelledby="classes-title">
      <div class="screen-head">
        <h2 id="classes-title">Classes</h2>
        <Button look="quiet" onClick={asked.reload}>
          Refresh
        </Button>
      </div>
      <p role="status" class="visually-hidden">
        {said}
      </p>
      <Loaded asked={asked} label="Loading the classes">
        {({ groups }) => {
          if (groups.length === 0) return <NoClasses event={event} />;
          const of = (...statuses: GroupStatus[]) => groups.filter(({ status }) => statuses.includes(status));
          const given = { event, onGroup: (changed: OrganizerGroup) => replace(groups, changed) };
          return (
            <>
              <Groups title="Waiting for your approval" groups={of('awaiting-approval')} {...given} />
              <ArrivalsOfClasses event={event} groups={groups} />
              <Groups title="Coming" groups={of('held', 'hold-over')} {...given} />
              <Groups title="Not confirmed by the educator yet" groups={of('unconfirmed')} {...given} />
              <Groups title="Cancelled" groups={of('cancelled')} {...given} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface GroupsProps {
  title: string;
  event: Answer<'readEvent'>;
  groups: OrganizerGroup[];
  onGroup: (group: OrganizerGroup) => void;
}

function Groups({ title, event, groups, onGroup }: GroupsProps) {
  if (groups.length === 0) return null;
  return (
    <section class="stack" aria-label={title}>
      <h3>{title}</h3>
      <ul class="plain group-cards">
        {groups.map((group) => (
          <li key={group.id}>
            <GroupCard event={event} group={group} onGroup={onGroup} />
          </li>
        ))}
      </ul>
    </section>
  );
}
