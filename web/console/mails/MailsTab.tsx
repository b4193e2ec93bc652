import './mails.css';
import { useState } from 'preact/hooks';
import type { EditProps } from '../edit/EditProps.ts';
import { useMayChange } from '../member.ts';
import { SectionNav } from '../parts/SectionNav.tsx';
import { type ConsoleRoute, consoleAddresses, type MailSection, mailSections } from '../routing.ts';
import { type Deleted, DeletedRule } from './DeletedRule.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { SurveyPanel } from './SurveyPanel.tsx';

type MailRoute = Extract<ConsoleRoute, { tab: 'mail' }>;

const titles: Record<MailSection, string> = {
  plan: 'Timeline',
  people: 'To single people',
  survey: 'Survey',
};

/** What an event mails, how it went, and what came of it. Only who may change things sees single people's mail. */
export function MailsTab({ event, onEvent, route }: EditProps & { route: MailRoute }) {
  const mayChange = useMayChange();
  const [deleted, setDeleted] = useState<Deleted>();
  if (route.section === 'rule' && mayChange && event.status !== 'cancelled')
    return <RuleEditor key={route.rule} {...{ event, onEvent }} rule={route.rule} onDeleted={setDeleted} />;
  const wanted =
    route.section === 'rule' || (route.section === 'people' && !mayChange) ? 'plan' : route.section;
  return (
    <div class="stack wide">
      <SectionNav
        label="Parts of the mail"
        sections={mailSections.filter((section) => mayChange || section !== 'people')}
        titles={titles}
        current={wanted}
        address={(section) => consoleAddresses.mail(event.id, section)}
        across
      />
      {wanted === 'plan' && deleted && mayChange && (
        <DeletedRule {...{ event, onEvent, deleted }} onOver={() => setDeleted(undefined)} />
      )}
      {wanted === 'plan' && <PlanPanel event={event} onEvent={onEvent} />}
      {wanted === 'people' && <PeoplePanel key={location.search} event={event} />}
      {wanted === 'survey' && <SurveyPanel event={event} />}
    </div>
  );
}
