import { ask, type Outcome } from '../ask.ts';
import { usePolled } from '../usePolled.ts';
import type { Phone } from './phone.ts';

const everyMs = 5000;

/** An event's phones, read every few seconds while the page is visible, and what an organizer does with them. */
export function usePhones(event: string) {
  const { value, problem, setValue } = usePolled('listDevices', { event }, everyMs);
  const change =
    (operation: 'admitDevice' | 'revokeDevice' | 'rescueScans') =>
    async (device: string): Promise<Outcome<Phone>> => {
      const outcome = await ask(operation, { event, device });
      if (outcome.ok) {
        setValue(({ devices }) => ({
          devices: devices.map((other) => (other.id === device ? outcome.value : other)),
        }));
      }
      return outcome;
    };
  return {
    phones: value?.devices,
    problem,
    admit: change('admitDevice'),
    revoke: change('revokeDevice'),
    rescue: change('rescueScans'),
    revokeAll: async () => {
      const outcome = await ask('revokeDevices', { event });
      if (outcome.ok) setValue(() => outcome.value);
      return outcome;
    },
  };
}

export type Phones = ReturnType<typeof usePhones>;
