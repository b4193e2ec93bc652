import { useState } from 'preact/hooks';
import { foldedSchool } from '#domain/school.ts';
import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import type { QuestionDraft } from '../forms/questionsForm.ts';

type AskedOf = QuestionDraft['askedOf'];

interface AskedOfFieldsProps {
  id: string;
  askedOf: AskedOf;
  onAskedOf: (askedOf: AskedOf) => void;
  sessions: { id: string; title: string }[];
  schools: string[];
  fault: (path: string) => string | undefined;
}

/** Whom a question is put to: everyone, or students of some sessions and schools. */
export function AskedOfFields({ id, askedOf, onAskedOf, sessions, schools, fault }: AskedOfFieldsProps) {
  const limited = askedOf.sessions.length > 0 || askedOf.schools.length > 0;
  const [open, setOpen] = useState(limited);
  const known = schools.map(foldedSchool);
  const offered = [...schools, ...askedOf.schools.filter((school) => !known.includes(foldedSchool(school)))];
  const removed = askedOf.sessions.filter((chosen) => !sessions.some((session) => session.id === chosen));
  return (
    <div class="stack">
      <Choice
        type="checkbox"
        name={id}
        id={id}
        checked={open}
        onChoose={(checked) => {
          setOpen(checked);
          if (!checked) onAskedOf({ sessions: [], schools: [] });
        }}
        hint={open ? sentence(askedOf) : 'Now everyone who registers is asked'}
      >
        Ask only some students
      </Choice>
      {open && (
        <div class="stack switched">
          {sessions.length > 0 && (
            <ChoiceGroup
              id={`${id}.sessions`}
              legend="Students who choose one of these sessions"
              hint="None ticked: whatever they choose"
              fault={fault(`${id}.sessions`)}
              chips
            >
              {sessions.map((session) => (
                <Choice
                  key={session.id}
                  chip
                  type="checkbox"
                  name={`${id}.sessions`}
                  value={session.id}
                  checked={askedOf.sessions.includes(session.id)}
                  onChoose={(checked) =>
                    onAskedOf({ ...askedOf, sessions: picked(askedOf.sessions, session.id, checked) })
                  }
                >
                  {session.title}
                </Choice>
              ))}
              {removed.map((gone) => (
                <Choice
                  key={gone}
                  chip
                  type="checkbox"
                  name={`${id}.sessions`}
                  value={gone}
                  checked
                  onChoose={() => onAskedOf({ ...askedOf, sessions: picked(askedOf.sessions, gone, false) })}
                >
                  A session that was removed
                </Choice>
              ))}
            </ChoiceGroup>
          )}
          {offered.length > 0 ? (
            <ChoiceGroup
              id={`${id}.schools`}
              legend="Students of one of these schools"
              hint="None ticked: of any school"
              fault={fault(`${id}.schools`)}
              chips
            >
              {offered.map((school) => {
                const folded = foldedSchool(school);
                const same = askedOf.schools.find((chosen) => foldedSchool(chosen) === folded);
                return (
                  <Choice
                    key={school}
                    chip
                    type="checkbox"
                    name={`${id}.schools`}
                    value={school}
                    checked={same !== undefined}
                    onChoose={(checked) =>
                      onAskedOf({ ...askedOf, schools: picked(askedOf.schools, same ?? school, checked) })
                    }
                  >
                    {school}
                  </Choice>
                );
              })}
            </ChoiceGroup>
          ) : (
            <p class="hint">To ask by school, list schools under “Schools to suggest” below.</p>
          )}
        </div>
      )}
    </div>
  );
}

function sentence({ sessions, schools }: AskedOf): string {
  if (sessions.length === 0 && schools.length === 0) return 'Nothing is ticked yet, so everyone is asked';
  if (sessions.length > 0 && schools.length > 0)
    return 'Asked of students of a ticked school who choose a ticked session';
  return sessions.length > 0
    ? 'Asked of students who choose a ticked session'
    : 'Asked of students of a ticked school';
}

function picked(before: string[], name: string, checked: boolean): string[] {
  return checked ? [...before, name] : before.filter((other) => other !== name);
}
