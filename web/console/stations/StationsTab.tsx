import './stations.css';
import type { Answer } from '#contract/contract.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Lazily } from '../parts/Lazily.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { SectionNav } from '../parts/SectionNav.tsx';
import { consoleAddresses, type StationSection, stationSections } from '../routing.ts';
import { useAsked } from '../useAsked.ts';
import { PhonesPanel } from './PhonesPanel.tsx';
import { StationsPanel } from './StationsPanel.tsx';
import { usePhones } from './usePhones.ts';
import { WaitingPhones } from './WaitingPhones.tsx';

const titles: Record<StationSection, string> = {
  stations: 'Stations',
  phones: 'Phones',
  'blank-badges': 'Blank badges',
};

const blankBadges = async () => ({ View: (await import('./BlankBadges.tsx')).BlankBadges });

interface StationsTabProps {
  event: Answer<'readEvent'>;
  section: StationSection;
}

/** Where badges are scanned, by which phones, and the badges for those who come without one. */
export function StationsTab({ event, section }: StationsTabProps) {
  const asked = useAsked('listStations', { event: event.id });
  const phones = usePhones(event.id);
  const names = new Map(asked.value?.stations.map(({ id, name }) => [id, name]));
  return (
    <div class="stack">
      <SectionNav
        label="Stations"
        sections={stationSections}
        titles={titles}
        current={section}
        address={(name) => consoleAddresses.stations(event.id, name)}
        across
      />
      <WaitingPhones phones={phones} stations={names} />
      {event.status === 'draft' && (
        <Notice look="warn">
          <p>The event is a draft: links work once it is published.</p>
        </Notice>
      )}
      {section === 'blank-badges' ? (
        <Lazily fetchPart={blankBadges} given={{ event }} label="Opening blank badges" />
      ) : (
        <Loaded asked={asked} label="Loading the stations">
          {({ stations }) =>
            section === 'stations' ? (
              <StationsPanel event={event} stations={stations} phones={phones} onStations={asked.setValue} />
            ) : (
              <PhonesPanel event={event} stations={names} phones={phones} />
            )
          }
        </Loaded>
      )}
    </div>
  );
}
