import { useState } from 'preact/hooks';
import { everyone, type RuleAudience } from '#domain/mailRules.ts';
import { locales } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import type { OrganizerGroup } from '../groupTotals.ts';
import { languageNames } from '../labels.ts';
import { AnyOf } from './AnyOf.tsx';
import type { RuleFieldsProps } from './RuleFieldsProps.ts';

const statuses = [
  { id: 'confirmed', text: 'Who has a place' },
  { id: 'waitlisted', text: 'Who waits for one' },
] as const;

/** Whose mail it is among its readers. Employers are few and written to in English, so they are all written to. */
export function AudienceFields(props: RuleFieldsProps & { groups: readonly OrganizerGroup[] }) {
  const { event, path, form, onForm, fault, groups } = props;
  const { audience, to, kind } = form;
  const [open, setOpen] = useState(isLimited(audience));
  if (to === 'employers') return null;
  const set = (change: Partial<RuleAudience>) => onForm({ audience: { ...audience, ...change } });
  const ofStudents = to === 'students';
  const shown = open || fault(`${path}.audience`) !== undefined;
  return (
    <div class="stack">
      <Choice
        type="checkbox"
        name={`${path}.audience`}
        id={`${path}.audience`}
        checked={shown}
        onChoose={(checked) => {
          setOpen(checked);
          if (!checked) onForm({ audience: everyone });
        }}
        hint={ofStudents ? 'By place, session, class or language' : 'By the language of their class'}
      >
        Choose who gets it
      </Choice>
      {shown && (
        <div class="stack switched">
          {ofStudents && kind === 'reminder' && (
            <AnyOf
              id={`${path}.audience.statuses`}
              legend="Students"
              offered={statuses}
              picked={audience.statuses}
              onPicked={(picked) =>
                set({ statuses: statuses.map(({ id }) => id).filter((id) => picked.includes(id)) })
              }
              fault={fault(`${path}.audience.statuses`)}
            />
          )}
          {ofStudents && event.sessions.length > 0 && (
            <AnyOf
              id={`${path}.audience.sessions`}
              legend="With a seat in one of these sessions"
              hint="None ticked: whatever they chose"
              offered={event.sessions.map(({ id, title }) => ({ id, text: title }))}
              gone="A session that was removed"
              picked={audience.sessions}
              onPicked={(sessions) => set({ sessions })}
              fault={fault(`${path}.audience.sessions`)}
            />
          )}
          {ofStudents && (groups.length > 0 || audience.groups.length > 0) && (
            <AnyOf
              id={`${path}.audience.groups`}
              legend="In one of these classes"
              hint="None ticked: with a class or alone"
              offered={groups.map(({ id, school, contact }) => ({ id, text: `${contact.name}, ${school}` }))}
              gone="A class that is gone"
              picked={audience.groups}
              onPicked={(picked) => set({ groups: picked })}
              fault={fault(`${path}.audience.groups`)}
            />
          )}
          <AnyOf
            id={`${path}.audience.locales`}
            legend="Who reads mail in"
            hint="None ticked: whatever their language"
            offered={locales.map((id) => ({ id, text: languageNames[id] }))}
            picked={audience.locales}
            onPicked={(picked) => set({ locales: locales.filter((locale) => picked.includes(locale)) })}
            fault={fault(`${path}.audience.locales`)}
          />
        </div>
      )}
    </div>
  );
}

function isLimited(audience: RuleAudience): boolean {
  return JSON.stringify({ ...everyone, ...audience }) !== JSON.stringify(everyone);
}
