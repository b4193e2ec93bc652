import { createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { type CallOptions, call } from '#contract/client.ts';
import type { Request } from '#contract/contract.ts';
import type { groupRoutes } from '#contract/routes.ts';
import { settle } from '#web/shared/useReply.ts';
import type { Group } from '../group.ts';
import type { Trouble } from '../trouble.ts';
import { type Roster, useRoster } from './useRoster.ts';

type GroupOperation = Exclude<keyof typeof groupRoutes, 'registerGroup'>;

/** What the page says on its own, above whatever is shown: that something was done, or why not. */
export interface Told {
  look: 'good' | 'warn' | 'bad';
  text: string;
}

/** The class that is open, and the way to its operations. */
export interface OpenedClassState {
  group: Group;
  /** Puts a newer state of the class in place. */
  set: (group: Group) => void;
  /** Does one operation in the class's name. */
  ask: <Id extends GroupOperation>(id: Id, request: Request<Id>) => ReturnType<typeof settle<Id>>;
  /** Asks how the class is now, where another educator may have changed it; tells what kept it from that. */
  refresh: () => Promise<Trouble | undefined>;
  roster: Roster;
  told: Told | undefined;
  tell: (told: Told | undefined) => void;
}

export const ClassContext = createContext<OpenedClassState | undefined>(undefined);

export function useClass(): OpenedClassState {
  const opened = useContext(ClassContext);
  if (!opened) throw new Error('useClass is used outside of a class');
  return opened;
}

export function useOpenedClass(secret: string, group: Group, set: (group: Group) => void): OpenedClassState {
  const [told, tell] = useState<Told>();
  const roster = useRoster(secret);
  const doing = useMemo(() => {
    const ask = <Id extends GroupOperation>(id: Id, request: Request<Id>) =>
      settle<Id>((signal) => call(id, request, { bearer: secret, signal } satisfies CallOptions));
    const refresh = async () => {
      const came = await ask('getGroup', {});
      if (came.state !== 'answered') return came;
      set(came.value);
      return undefined;
    };
    return { ask, refresh };
  }, [secret]);
  return { group, set, ...doing, roster, told, tell };
}
