import type { Answer } from '#contract/contract.ts';
import type { Entries } from './entries.ts';

/** This phone as a scanner. `token` is its bearer token; `enrolment` names it on this phone only. */
export interface EnrolledDevice extends Pick<Answer<'enrollDevice'>, 'station' | 'event'> {
  enrolment: string;
  token: string;
  volunteer: string;
  /** The last characters of the link it came by: too few to open anything, enough to know it again. */
  linkEnd: string;
}

/** A device that was left while scans still waited; they are sent in its name. */
export type EarlierDevice = Pick<EnrolledDevice, 'enrolment' | 'token'>;

const deviceKey = 'turnout.scan.device';
const earlierKey = 'turnout.scan.earlier';
const madeKey = 'turnout.scan.made';

export const linkEnd = (secret: string) => secret.slice(-6);

/** What a browser keeps of its enrolment. Where it keeps nothing, the page works until it is closed. */
export function deviceStore(entries: Entries) {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(entries.get(key) ?? 'null');
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown): void => {
    try {
      entries.set(key, JSON.stringify(value));
    } catch {
      // Full, or switched off.
    }
  };
  const earlier = (): EarlierDevice[] => {
    const list = read(earlierKey);
    return Array.isArray(list) ? list : [];
  };
  return {
    load(): EnrolledDevice | undefined {
      const device = read(deviceKey);
      return isDevice(device) ? device : undefined;
    },
    keep(device: EnrolledDevice): void {
      write(deviceKey, device);
    },
    forget(): void {
      entries.remove(deviceKey);
      entries.remove(madeKey);
    },
    earlier,
    addEarlier({ enrolment, token }: EarlierDevice): void {
      write(earlierKey, [...earlier(), { enrolment, token }]);
    },
    dropEarlier(enrolment: string): void {
      const others = earlier().filter((device) => device.enrolment !== enrolment);
      if (others.length) write(earlierKey, others);
      else entries.remove(earlierKey);
    },
    /** How many badges were scanned with this enrolment. */
    made(): number {
      const made = read(madeKey);
      return typeof made === 'number' ? made : 0;
    },
    setMade(made: number): void {
      write(madeKey, made);
    },
  };
}

export type DeviceStore = ReturnType<typeof deviceStore>;

function isDevice(kept: unknown): kept is EnrolledDevice {
  return typeof kept === 'object' && kept !== null && 'token' in kept && 'event' in kept && 'station' in kept;
}
