import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useLazy } from '#web/shared/useLazy.ts';
import { useSpeech } from '../speech.ts';
import type { PartProps } from './PartProps.ts';
import type { Part } from './usePart.ts';

type Fetched = { View: ComponentType<PartProps> };

/** Each part's code is fetched when it is opened. */
const views: Record<Exclude<Part, 'class'>, () => Promise<Fetched>> = {
  people: async () => ({ View: (await import('../people/People.tsx')).People }),
  sessions: async () => ({ View: (await import('../sessions/Sessions.tsx')).Sessions }),
  badges: async () => ({ View: (await import('../badges/Badges.tsx')).Badges }),
  attendance: async () => ({ View: (await import('../attendance/Attendance.tsx')).Attendance }),
};

export function PartView({ part, go }: { part: keyof typeof views } & PartProps) {
  return <FetchedPart key={part} fetchPart={views[part]} go={go} />;
}

function FetchedPart({ fetchPart, go }: { fetchPart: () => Promise<Fetched> } & PartProps) {
  const { texts } = useSpeech();
  const { lazy, load } = useLazy(fetchPart);
  useEffect(load, []);
  if (lazy === 'lost') return <Lost texts={texts} offline retry={load} />;
  return lazy ? <lazy.View go={go} /> : <Progress label={texts.loading} />;
}
