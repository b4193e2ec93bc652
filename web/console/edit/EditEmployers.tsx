import { useState } from 'preact/hooks';
import { type EmployerDraft, employerDrafts, employersChanges, newEmployer } from '../forms/employersForm.ts';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';
import { EmployerFields } from './EmployerFields.tsx';
import { ItemList } from './ItemList.tsx';

/** Who students meet, and where. */
export function EditEmployers({ event, onEvent }: EditProps) {
  const [drafts, setDrafts] = useState(() => employerDrafts(event));
  return (
    <EditForm
      event={event}
      title="Employers"
      changes={employersChanges(event, drafts)}
      onSaved={(saved) => {
        onEvent(saved);
        setDrafts(employerDrafts(saved));
      }}
      onDiscard={() => setDrafts(employerDrafts(event))}
    >
      {(fault) => (
        <>
          <p class="soft">
            Students see who is coming before they register. Afterwards, their follow-up mail carries each
            employer’s next steps.
          </p>
          <ItemList<EmployerDraft>
            one="employer"
            items={drafts}
            onItems={setDrafts}
            nameOf={(draft) => draft.name}
            noteOf={(draft) => (draft.booth ? `Booth ${draft.booth}` : '')}
            make={newEmployer}
            empty="No employers yet."
            hasFault={(index) => fault(`employers.${index}`) !== undefined}
          >
            {(draft, change, index) => (
              <EmployerFields draft={draft} onChange={change} prefix={`employers.${index}.`} fault={fault} />
            )}
          </ItemList>
        </>
      )}
    </EditForm>
  );
}
