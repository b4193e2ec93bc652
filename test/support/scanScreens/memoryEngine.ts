import { badgeTextIn } from '#domain/badge.ts';
import type { Access } from '#web/scan/access.ts';
import type { Answer, StationEngine, StationState } from '#web/scan/engine/stationEngine.ts';
import { stationSecretIn } from '#web/scan/stationSecret.ts';
import type { Scene } from './scene.ts';

/** What a test may do to the page besides touching it. */
export interface Hands {
  scene: Scene;
  /** Tells the screens a new state. */
  become(change: Partial<StationState>): void;
  /** Tells the screens an answer. */
  say(answer: Partial<Answer>): void;
}

declare global {
  interface Window {
    hands: Hands;
  }
}

/** An engine without storage or server: it says what the test's scene says, and notes what it was asked. */
export function memoryEngine(hands: Hands): Access {
  const { scene } = hands;
  const watchers = new Set<(state: StationState) => void>();
  const listeners = new Set<(answer: Answer) => void>();
  let entries = 0;

  hands.become = (change) => {
    scene.state = { ...scene.state, ...change };
    for (const watch of watchers) watch(scene.state);
  };
  hands.say = (answer) => {
    for (const listen of listeners) {
      listen({ entry: `entry${entries}`, text: '', verdict: 'welcome', by: 'server', ...answer });
    }
  };

  function answered(verdict: Answer['verdict'], more: Partial<Answer> = {}): Promise<Answer> {
    entries += 1;
    const answer: Answer = { entry: `entry${entries}`, text: '', verdict, by: 'phone', ...more };
    for (const listen of listeners) listen(answer);
    return Promise.resolve(answer);
  }

  const engine: StationEngine = {
    state: () => scene.state,
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    onAnswer(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read(reading) {
      scene.asked.push(['read', reading]);
      const text = badgeTextIn(reading);
      if (stationSecretIn(reading)) return answered('station-link', { text: reading });
      const said = text === null ? undefined : scene.readings[text];
      if (!said) return answered('not-badge', { text: reading });
      const undoableUntil = said.verdict === 'welcome' ? Date.now() + 60_000 : undefined;
      return answered(said.verdict, { text: text ?? '', undoableUntil, ...said });
    },
    undo(answer, scan) {
      scene.asked.push(['undo', answer.entry, scan]);
      return answered('undone');
    },
    admit(blank, form) {
      scene.asked.push(['admit', blank, form]);
      const { firstName, lastName, school, grade } = form;
      const attendee = { firstName, lastInitial: lastName.slice(0, 1), school, grade };
      return answered('admitted', { attendee, undoableUntil: Date.now() + 60_000 });
    },
    openGroup: async () => scene.group,
    checkInGroup(code, present) {
      scene.asked.push(['checkInGroup', code, present]);
      return answered('group-in', {
        group: { school: scene.group?.school ?? '', came: present.length, unknown: 0 },
      });
    },
    checkInPerson(person, shown) {
      scene.asked.push(['checkInPerson', person]);
      return answered('welcome', { attendee: shown });
    },
    async resolveCode(code) {
      scene.asked.push(['resolveCode', code]);
      if (scene.resolved === 'no network') throw new TypeError('no network');
      return scene.resolved;
    },
    async search(form) {
      scene.asked.push(['search', form]);
      if (scene.found === 'no network') throw new TypeError('no network');
      return scene.found;
    },
    retry: () => undefined,
    async leave(options) {
      scene.asked.push(['leave', options]);
    },
    stop: () => undefined,
  };

  return {
    enrolledHere: async () => scene.kept,
    isOwnLink: ({ linkEnd }, secret) => secret.endsWith(linkEnd),
    async enrol(secret, name) {
      scene.asked.push(['enrol', secret, name]);
      return scene.joining;
    },
    openStationEngine: async () => engine,
    sendEarlier(tell) {
      tell(scene.alsoWaiting);
      return () => undefined;
    },
  };
}
