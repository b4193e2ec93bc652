import { Notice } from '../../shared/Notice.tsx';
import { consoleAddresses, type EditSection, editSections } from '../routing.ts';
import { EditDetails } from './EditDetails.tsx';
import { EditEmployers } from './EditEmployers.tsx';
import { EditMails } from './EditMails.tsx';
import type { EditProps } from './EditProps.ts';
import { EditQuestions } from './EditQuestions.tsx';
import { EditSessions } from './EditSessions.tsx';

const sections = {
  details: { title: 'Details', Form: EditDetails },
  sessions: { title: 'Sessions', Form: EditSessions },
  employers: { title: 'Employers', Form: EditEmployers },
  questions: { title: 'Roles and questions', Form: EditQuestions },
  mails: { title: 'Mails', Form: EditMails },
};

/** Everything an organizer may set, a part at a time. */
export function EditTab({ event, onEvent, section }: EditProps & { section: EditSection }) {
  if (event.status === 'cancelled') {
    return (
      <Notice title="This event was cancelled">
        <p>It can no longer be changed.</p>
      </Notice>
    );
  }
  const { Form } = sections[section];
  return (
    <div class="edit">
      <nav aria-label="Parts of the event">
        <ul class="plain edit-nav">
          {editSections.map((name) => (
            <li key={name}>
              <a
                href={consoleAddresses.edit(event.id, name)}
                aria-current={name === section ? 'page' : undefined}
              >
                {sections[name].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form key={section} event={event} onEvent={onEvent} />
    </div>
  );
}
