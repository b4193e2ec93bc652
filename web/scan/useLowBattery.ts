import { useEffect, useState } from 'preact/hooks';

/** Not in TypeScript's library, and not in every browser. `level` is 0 to 1. */
interface Battery extends EventTarget {
  charging: boolean;
  level: number;
}

const low = 0.15;

/** The battery's level where it is below 15 % and not being charged; undefined where it isn't, or nobody knows. */
export function useLowBattery(): number | undefined {
  const [level, setLevel] = useState<number>();
  useEffect(() => {
    const phone: Navigator & { getBattery?: () => Promise<Battery> } = navigator;
    let battery: Battery | undefined;
    let wanted = true;
    const look = () =>
      setLevel(battery && !battery.charging && battery.level < low ? battery.level : undefined);
    const events = ['levelchange', 'chargingchange'];
    phone.getBattery?.().then(
      (found) => {
        if (!wanted) return;
        battery = found;
        for (const event of events) battery.addEventListener(event, look);
        look();
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      for (const event of events) battery?.removeEventListener(event, look);
    };
  }, []);
  return level;
}
