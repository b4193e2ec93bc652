import { useState } from 'preact/hooks';
import { interests, pathways } from '#domain/vocabulary.ts';
import { Field } from '../../shared/Field.tsx';
import { TextArea } from '../../shared/TextArea.tsx';
import { linesOf } from '../forms/lines.ts';
import {
  newQuestion,
  newRole,
  type QuestionDraft,
  questionsChanges,
  questionsForm,
  type RoleDraft,
} from '../forms/questionsForm.ts';
import { questionKindTexts } from '../labels.ts';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';
import { ItemList } from './ItemList.tsx';
import { Picks } from './Picks.tsx';
import { QuestionFields } from './QuestionFields.tsx';

/** What the registration page shows of careers, and what it asks. */
export function EditQuestions({ event, onEvent }: EditProps) {
  const [form, setForm] = useState(() => questionsForm(event));
  return (
    <EditForm
      event={event}
      title="Roles and questions"
      changes={questionsChanges(event, form)}
      onSaved={(saved) => {
        onEvent(saved);
        setForm(questionsForm(saved));
      }}
      onDiscard={() => setForm(questionsForm(event))}
    >
      {(fault) => (
        <div class="stack wide">
          <section class="stack">
            <h3>Roles students can explore</h3>
            <ItemList<RoleDraft>
              one="role"
              items={form.roles}
              onItems={(roles) => setForm((before) => ({ ...before, roles }))}
              nameOf={(role) => role.title}
              noteOf={(role) => (role.leadsTo ? `leads to ${role.leadsTo}` : '')}
              make={newRole}
              empty="No roles listed."
              hasFault={(index) => fault(`roles.${index}`) !== undefined}
            >
              {(role, change, index) => (
                <>
                  <div class="columns">
                    <Field
                      id={`roles.${index}.title`}
                      label="Role"
                      value={role.title}
                      onValue={(title) => change({ title })}
                      fault={fault(`roles.${index}.title`)}
                    />
                    <Field
                      id={`roles.${index}.leadsTo`}
                      label="Leads to"
                      value={role.leadsTo}
                      onValue={(leadsTo) => change({ leadsTo })}
                      fault={fault(`roles.${index}.leadsTo`)}
                    />
                  </div>
                  <Picks
                    id={`roles.${index}.pathways`}
                    legend="Ways in"
                    of={pathways}
                    picked={role.pathways}
                    onPicked={(picked) => change({ pathways: picked })}
                    fault={fault(`roles.${index}.pathways`)}
                  />
                </>
              )}
            </ItemList>
          </section>
          <Picks
            id="interests"
            legend="Interests students can pick"
            of={interests}
            picked={form.interests}
            onPicked={(picked) => setForm((before) => ({ ...before, interests: picked }))}
            fault={fault('interests')}
          />
          <section class="stack">
            <h3>Questions</h3>
            <p class="soft">
              Name, school and grade are always asked. Ask only what you will use, and nothing private: no
              birth date, address, race, grades or photo.
            </p>
            <ItemList<QuestionDraft>
              one="question"
              items={form.questions}
              onItems={(questions) => setForm((before) => ({ ...before, questions }))}
              nameOf={(question) => question.label.en}
              noteOf={noteOf}
              make={newQuestion}
              empty="No further questions."
              hasFault={(index) => fault(`questions.${index}`) !== undefined}
            >
              {(question, change, index) => (
                <QuestionFields
                  draft={question}
                  onChange={change}
                  sessions={event.sessions}
                  schools={linesOf(form.schools)}
                  prefix={`questions.${index}.`}
                  fault={fault}
                />
              )}
            </ItemList>
          </section>
          <TextArea
            id="schools"
            label="Schools to suggest"
            hint="One a line. Students can still type another."
            rows={6}
            value={form.schools}
            onValue={(schools) => setForm((before) => ({ ...before, schools }))}
            fault={fault('schools')}
          />
        </div>
      )}
    </EditForm>
  );
}

/** "Yes or no, must be answered, asked of some" */
function noteOf({ kind, required, askedOf }: QuestionDraft): string {
  const some = askedOf.sessions.length > 0 || askedOf.schools.length > 0;
  return [questionKindTexts[kind], required && 'must be answered', some && 'asked of some']
    .filter(Boolean)
    .join(', ');
}
