import { Notice } from '../../shared/Notice.tsx';
import { SectionNav } from '../parts/SectionNav.tsx';
import { type ConsoleRoute, consoleAddresses, type EditSection, editSections } from '../routing.ts';
import { EditDetails } from './EditDetails.tsx';
import { EditEmployers } from './EditEmployers.tsx';
import { EditLanguages } from './EditLanguages.tsx';
import { EditMails } from './EditMails.tsx';
import type { EditProps } from './EditProps.ts';
import { EditQuestions } from './EditQuestions.tsx';
import { EditRegistration } from './EditRegistration.tsx';
import { EditSessions } from './EditSessions.tsx';

type EditRoute = Extract<ConsoleRoute, { tab: 'edit' }>;

const titles: Record<EditSection, string> = {
  details: 'Details',
  registration: 'Registration',
  sessions: 'Sessions',
  employers: 'Employers',
  questions: 'Roles and questions',
  mails: 'Mails',
  languages: 'Languages',
};

const forms = {
  details: EditDetails,
  registration: EditRegistration,
  sessions: EditSessions,
  employers: EditEmployers,
  questions: EditQuestions,
  mails: EditMails,
};

/** Everything an organizer may set, a part at a time. */
export function EditTab({ event, onEvent, route }: EditProps & { route: EditRoute }) {
  if (event.status === 'cancelled') {
    return (
      <Notice title="This event was cancelled">
        <p>It can no longer be changed.</p>
      </Notice>
    );
  }
  return (
    <div class="edit">
      <SectionNav
        label="Parts of the event"
        sections={editSections}
        titles={titles}
        current={route.section}
        address={(section) => consoleAddresses.edit(event.id, section)}
      />
      <EditPart event={event} onEvent={onEvent} route={route} />
    </div>
  );
}

function EditPart({ event, onEvent, route }: EditProps & { route: EditRoute }) {
  if (route.section === 'languages') {
    const { language } = route;
    return <EditLanguages key={language} event={event} onEvent={onEvent} language={language} />;
  }
  const Form = forms[route.section];
  return <Form key={route.section} event={event} onEvent={onEvent} />;
}
