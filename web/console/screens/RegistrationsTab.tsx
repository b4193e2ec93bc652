import { useContext } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { MemberContext, useMayChange } from '../member.ts';
import { AccommodationsPanel } from '../parts/AccommodationsPanel.tsx';
import { EveryonePanel } from '../parts/EveryonePanel.tsx';
import { PairsPanel } from '../parts/PairsPanel.tsx';
import { SchoolsPanel } from '../parts/SchoolsPanel.tsx';
import { SectionNav } from '../parts/SectionNav.tsx';
import { consoleAddresses, type RegistrationSection, registrationSections } from '../routing.ts';
import type { Asked } from '../useAsked.ts';

interface RegistrationsTabProps {
  event: Answer<'readEvent'>;
  onEvent: (event: Answer<'readEvent'>) => void;
  section: RegistrationSection;
  groups: Asked<Answer<'listGroups'>>;
}

const titles: Record<RegistrationSection, string> = {
  everyone: 'Everyone',
  pairs: 'Same person?',
  schools: 'Schools',
  accommodations: 'Accommodations',
};

/** Everyone who registered, and what is to be put in order about them. */
export function RegistrationsTab({ event, onEvent, section, groups }: RegistrationsTabProps) {
  const mayChange = useMayChange();
  const me = useContext(MemberContext)?.email.toLowerCase();
  const named = event.accommodationsFor.some((email) => email.toLowerCase() === me);
  const shown = registrationSections.filter(
    (name) => (name !== 'pairs' || mayChange) && (name !== 'accommodations' || named),
  );
  return (
    <div class="stack">
      <SectionNav
        label="Registrations"
        sections={shown}
        titles={titles}
        current={section}
        address={(name) => consoleAddresses.registrations(event.id, name)}
        across
      />
      {section === 'everyone' && <EveryonePanel event={event} groups={groups.value?.groups ?? []} />}
      {section === 'pairs' && <PairsPanel event={event} />}
      {section === 'schools' && <SchoolsPanel event={event} onEvent={onEvent} />}
      {section === 'accommodations' && <AccommodationsPanel event={event} />}
    </div>
  );
}
