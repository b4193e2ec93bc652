import { clusters, pathways } from '#domain/vocabulary.ts';
import { Field } from '../../shared/Field.tsx';
import { TextArea } from '../../shared/TextArea.tsx';
import type { EmployerDraft } from '../forms/employersForm.ts';
import { Picks } from './Picks.tsx';

interface EmployerFieldsProps {
  draft: EmployerDraft;
  onChange: (change: Partial<EmployerDraft>) => void;
  /** What stands before each field's name in the API's paths. */
  prefix: string;
  fault: (path: string) => string | undefined;
}

export function EmployerFields({ draft, onChange, prefix, fault }: EmployerFieldsProps) {
  const field = (name: Exclude<keyof EmployerDraft, 'pathways' | 'clusters' | 'key'>) => ({
    id: prefix + name,
    value: draft[name] ?? '',
    onValue: (value: string) => onChange({ [name]: value }),
    fault: fault(prefix + name),
  });
  return (
    <>
      <div class="columns uneven">
        <Field {...field('name')} label="Name" autocomplete="off" />
        <Field {...field('booth')} label="Booth" />
      </div>
      <TextArea
        {...field('description')}
        label="Description"
        hint="What this employer does, for students"
        rows={3}
      />
      <TextArea {...field('roles')} label="Roles" hint="Jobs to talk about, one a line" rows={3} />
      <Picks
        id={`${prefix}pathways`}
        legend="Pathways"
        hint="How people get into these roles"
        of={pathways}
        picked={draft.pathways}
        onPicked={(picked) => onChange({ pathways: picked })}
        fault={fault(`${prefix}pathways`)}
      />
      <Picks
        id={`${prefix}clusters`}
        legend="Career clusters"
        of={clusters}
        picked={draft.clusters}
        onPicked={(picked) => onChange({ clusters: picked })}
        fault={fault(`${prefix}clusters`)}
      />
      <TextArea
        {...field('nextSteps')}
        label="Next steps"
        hint="What a student can do after the event; part of the follow-up mail"
        rows={3}
      />
      <Field {...field('website')} label="Website" type="url" inputMode="url" autocomplete="off" />
      <div class="columns">
        <Field {...field('contactName')} label="Contact name" autocomplete="off" />
        <Field
          {...field('contactEmail')}
          label="Contact e-mail"
          type="email"
          inputMode="email"
          autocomplete="off"
        />
      </div>
    </>
  );
}
