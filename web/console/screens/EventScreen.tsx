import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { shared } from '../../shared/texts/en.ts';
import { CopiedNotice } from '../copy/CopiedNotice.tsx';
import { awaitingApproval } from '../groupTotals.ts';
import { useMayChange } from '../member.ts';
import { EventWhen } from '../parts/EventWhen.tsx';
import { eventPhase } from '../parts/eventPhase.ts';
import { Lazily } from '../parts/Lazily.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { PhaseTag } from '../parts/PhaseTag.tsx';
import { type ConsoleRoute, consoleAddresses, type EventTab } from '../routing.ts';
import { type Asked, useAsked } from '../useAsked.ts';
import { useTitle } from '../useTitle.ts';
import { ClassesTab } from './ClassesTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { RegistrationsTab } from './RegistrationsTab.tsx';

type OrganizerEvent = Answer<'readEvent'>;
type EventRoute = Extract<ConsoleRoute, { screen: 'event' }>;

const tabs: { tab: EventTab; title: string; forChanges?: true }[] = [
  { tab: 'overview', title: 'Overview' },
  { tab: 'edit', title: 'Edit', forChanges: true },
  { tab: 'registrations', title: 'Registrations' },
  { tab: 'classes', title: 'Classes' },
  { tab: 'mail', title: 'Mail' },
  { tab: 'live', title: 'Live' },
  { tab: 'stations', title: 'Stations', forChanges: true },
];

/** What not everybody opens who comes to an event is fetched when it is opened. */
const editTab = async () => ({ View: (await import('../edit/EditTab.tsx')).EditTab });
const liveTab = async () => ({ View: (await import('./LiveTab.tsx')).LiveTab });
const stationsTab = async () => ({ View: (await import('../stations/StationsTab.tsx')).StationsTab });
const mailsTab = async () => ({ View: (await import('../mails/MailsTab.tsx')).MailsTab });
const poster = async () => ({ View: (await import('./PosterScreen.tsx')).PosterScreen });

/** One event: what it is, and its tabs. */
export function EventScreen({ route }: { route: EventRoute }) {
  const asked = useAsked('readEvent', { event: route.event });
  return (
    <Loaded asked={asked} label="Loading the event">
      {(event) =>
        route.tab === 'poster' ? (
          <Lazily fetchPart={poster} given={{ event }} label="Opening the poster" />
        ) : (
          <Tabbed event={event} onEvent={asked.setValue} route={route} />
        )
      }
    </Loaded>
  );
}

interface TabbedProps {
  event: OrganizerEvent;
  onEvent: (event: OrganizerEvent) => void;
  route: EventRoute;
}

function Tabbed({ event, onEvent, route }: TabbedProps) {
  const mayChange = useMayChange();
  const groups = useAsked('listGroups', { event: event.id });
  const awaiting = awaitingApproval(groups.value?.groups ?? []);
  const tabBar = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = tabBar.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [route.tab]);
  const title = tabs.find(({ tab }) => tab === route.tab)?.title ?? '';
  useTitle(route.tab === 'overview' ? event.name : `${title}, ${event.name}`);
  return (
    <div class="stack wide">
      <header class="event-head">
        <a class="back" href={consoleAddresses.events()}>
          All events
        </a>
        <div class="event-title">
          <h1>{event.name}</h1>
          <PhaseTag phase={eventPhase(event, new Date())} />
        </div>
        <p>
          <EventWhen {...event} />
        </p>
        <p class="soft">
          {[shared.eventKinds[event.kind], event.place.name, event.place.address].filter(Boolean).join(' · ')}
        </p>
      </header>
      <nav class="tabs" aria-label="Event" ref={tabBar}>
        <ul class="plain">
          {tabs
            .filter(({ forChanges }) => mayChange || !forChanges)
            .map(({ tab, title: name }) => (
              <li key={tab}>
                <a
                  href={consoleAddresses.event(event.id, tab)}
                  aria-current={tab === route.tab ? 'page' : undefined}
                >
                  {name}
                  {tab === 'classes' && awaiting > 0 && (
                    <span class="count">
                      {awaiting}
                      <span class="visually-hidden"> waiting for approval</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {(route.tab === 'edit' || route.tab === 'overview') && <CopiedNotice event={event} />}
      <Tab event={event} onEvent={onEvent} route={route} groups={groups} />
    </div>
  );
}

function Tab({ event, onEvent, route, groups }: TabbedProps & { groups: Asked<Answer<'listGroups'>> }) {
  switch (route.tab) {
    case 'edit':
      return <Lazily key="edit" fetchPart={editTab} given={{ event, onEvent, route }} label="Opening" />;
    case 'registrations':
      return <RegistrationsTab event={event} onEvent={onEvent} section={route.section} groups={groups} />;
    case 'classes':
      return <ClassesTab event={event} asked={groups} />;
    case 'mail':
      return (
        <Lazily key="mail" fetchPart={mailsTab} given={{ event, onEvent, route }} label="Opening the mail" />
      );
    case 'live':
      return <Lazily key="live" fetchPart={liveTab} given={{ event }} label="Counting" />;
    case 'stations':
      return (
        <Lazily
          key="stations"
          fetchPart={stationsTab}
          given={{ event, section: route.section }}
          label="Opening the stations"
        />
      );
    default:
      return <OverviewTab event={event} onEvent={onEvent} groups={groups.value?.groups ?? []} />;
  }
}
