import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { Choice } from '../../shared/Choice.tsx';
import { Field } from '../../shared/Field.tsx';
import { type ListedSchool, nameToMergeInto } from '../likelySchools.ts';

interface MergeSchoolsProps {
  id: string;
  /** Names the group to a screen reader. */
  title: string;
  schools: readonly ListedSchool[];
  /** Whether single ones can be left out here. */
  choosable?: boolean;
  onMerge: (schools: readonly ListedSchool[], into: string) => Promise<void>;
  /** Further buttons. */
  children?: ComponentChildren;
}

/** Some spellings, the name to count them under, and the button that does it. */
export function MergeSchools({ id, title, schools, choosable, onMerge, children }: MergeSchoolsProps) {
  const [out, setOut] = useState<string[]>([]);
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const chosen = schools.filter(({ school }) => !out.includes(school));
  const into = typed ?? nameToMergeInto(chosen);
  const merge = async (submit: Event) => {
    submit.preventDefault();
    const name = into.trim();
    const others = chosen.flatMap(({ school, spellings }) => [school, ...spellings]);
    if (name === '') return setFault('Type the name to count them under');
    if (others.every((spelling) => spelling === name))
      return setFault('That is its name already: tick another school or change the name');
    setFault(undefined);
    setBusy(true);
    await onMerge(chosen, name);
    setBusy(false);
  };
  return (
    <form class="card stack close merge" onSubmit={merge} noValidate aria-label={title}>
      {choosable ? (
        <div class="chips">
          {schools.map(({ school, registrations }) => (
            <Choice
              key={school}
              chip
              type="checkbox"
              name={id}
              value={school}
              checked={!out.includes(school)}
              onChoose={(checked) =>
                setOut(checked ? out.filter((other) => other !== school) : [...out, school])
              }
            >
              {school} <span class="soft small">{count(registrations)}</span>
            </Choice>
          ))}
        </div>
      ) : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <div class="with-button">
        <Field
          id={`${id}-into`}
          label="Count them as"
          autocomplete="off"
          value={into}
          onValue={setTyped}
          fault={fault}
        />
        <Button type="submit" look={choosable ? 'quiet' : 'main'} busy={busy}>
          Merge
        </Button>
        {children}
      </div>
    </form>
  );
}

function count(registrations: number): string {
  return plural('en', registrations, { one: '# registration', other: '# registrations' });
}
