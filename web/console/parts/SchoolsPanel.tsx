import { useMemo, useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import { foldedSchool } from '#domain/school.ts';
import { Button } from '../../shared/Button.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { ask, type Outcome, type Problem } from '../ask.ts';
import type { EditProps } from '../edit/EditProps.ts';
import { type ListedSchool, likelySchools } from '../likelySchools.ts';
import { useMayChange } from '../member.ts';
import { useAsked } from '../useAsked.ts';
import { Loaded } from './Loaded.tsx';
import { MergeSchools } from './MergeSchools.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { SchoolList } from './SchoolList.tsx';

/** Every spelling of a school, to be counted under one name. */
export function SchoolsPanel({ event, onEvent }: EditProps) {
  const asked = useAsked('listSchools', { event: event.id });
  const mayChange = useMayChange() && event.status !== 'cancelled';
  const [ticked, setTicked] = useState<string[]>([]);
  const likely = useMemo(() => likelySchools(asked.value?.schools ?? []), [asked.value]);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const take = (outcome: Outcome<EditProps['event']>, done: string) => {
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return;
    setSaid(done);
    setTicked([]);
    onEvent(outcome.value);
    asked.reload();
  };
  const merge = async (schools: readonly ListedSchool[], into: string) => {
    const spellings = [...new Set(schools.flatMap(({ school, spellings }) => [school, ...spellings]))].filter(
      (spelling) => spelling !== into,
    );
    take(
      await ask('mergeSchools', { event: event.id, spellings, into }),
      `${plural('en', spellings.length, { one: '# spelling counts', other: '# spellings count' })} as ${into} now.`,
    );
  };
  const keep = async (school: string) => {
    const schools = [...event.schools, school];
    take(
      await ask('updateEvent', { event: event.id, revision: event.revision, schools }),
      `${school} is on your list now.`,
    );
  };
  return (
    <section class="stack wide" aria-labelledby="schools-title">
      <div class="stack close">
        <h2 id="schools-title">Schools</h2>
        <p class="soft">
          Students may type their school, so one school comes in many spellings. Merge them, and they are
          counted under one name: those who registered already and those to come.
        </p>
      </div>
      {said && (
        <Notice look="good" role="status">
          <p>{said}</p>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <Loaded asked={asked} label="Loading the schools">
        {({ schools }) => {
          const chosen = schools.filter(({ school }) => ticked.includes(school));
          return (
            <>
              {mayChange && <Suggestions groups={likely} onMerge={merge} />}
              <SchoolList
                schools={schools}
                mayChange={mayChange}
                ticked={ticked}
                onTicked={setTicked}
                isOnList={(school) =>
                  event.schools.some((known) => foldedSchool(known) === foldedSchool(school))
                }
                onKeep={keep}
              />
              {mayChange && chosen.length > 0 && (
                <MergeSchools
                  key={chosen.map(({ school }) => school).join('\n')}
                  id="merge-ticked"
                  title={plural('en', chosen.length, { one: '# school ticked', other: '# schools ticked' })}
                  schools={chosen}
                  onMerge={merge}
                >
                  <Button look="quiet" onClick={() => setTicked([])}>
                    Untick
                  </Button>
                </MergeSchools>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface SuggestionsProps {
  groups: ListedSchool[][];
  onMerge: (schools: readonly ListedSchool[], into: string) => Promise<void>;
}

function Suggestions({ groups, onMerge }: SuggestionsProps) {
  if (groups.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="likely-title">
      <h3 id="likely-title">Probably the same</h3>
      {groups.map((group, index) => (
        <MergeSchools
          key={group.map(({ school }) => school).join('\n')}
          id={`merge-likely-${index}`}
          title={group.map(({ school }) => school).join(', ')}
          schools={group}
          choosable
          onMerge={onMerge}
        />
      ))}
    </section>
  );
}
