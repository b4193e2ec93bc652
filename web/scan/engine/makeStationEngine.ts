import { refuse } from '#domain/refusals.ts';
import { answerAtStation } from './answerAtStation.ts';
import type { Enrolment } from './enrolment.ts';
import { patienceMs } from './sendEntries.ts';
import { signOff } from './signOff.ts';
import type { StationEngine } from './stationEngine.ts';
import type { Surroundings } from './surroundings.ts';

const noAnswer = { ok: false, refusal: refuse('try-again') } as const;

/** The scanner at work. What the phone keeps is read first; then the server is asked for what is new. */
export async function makeStationEngine(enrolled: Enrolment, around: Surroundings): Promise<StationEngine> {
  const { work, ...answers } = await answerAtStation(enrolled, around);
  const inItsName = () => ({ bearer: enrolled.token, signal: AbortSignal.timeout(2 * patienceMs) });
  return {
    ...answers,
    state: work.state,
    watch: work.watch,
    retry: work.retry,
    stop: work.stop,
    resolveCode: (code) => around.call('resolveCode', { code }, inItsName()).catch(() => noAnswer),
    search: (form) => around.call('searchAttendees', form, inItsName()).catch(() => noAnswer),
    async leave(options) {
      await work.leave(options);
      await signOff(enrolled, around);
    },
  };
}
