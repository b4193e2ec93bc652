import type { FigureGroup } from '../figure.ts';
import { startBenchEvent } from './benchEvent.ts';
import { checkinRatio } from './checkinRatio.ts';
import { registrationRatio } from './registrationRatio.ts';

/** How much of the store's own speed the handlers leave. All share one store, since handlers load only once. */
export const speedFigures: FigureGroup = {
  title: 'Registrations and check-ins, against raw calls to the same store',
  async measure(tell) {
    const event = await startBenchEvent();
    try {
      tell('registrations');
      const registration = await registrationRatio(event);
      tell('check-ins');
      return [registration, await checkinRatio(event)];
    } finally {
      await event.stop();
    }
  },
};
