import { hasCome, type Tally } from './attendance.ts';
import type { CareerEvent } from './event.ts';
import type { Registration } from './registration.ts';
import { type Interest, interests } from './vocabulary.ts';

export type InterestTally = Tally & { interest: Interest };

type Counted = Pick<Registration, 'kind' | 'status' | 'interests' | 'checkIn' | 'mergedInto'>;

/** Counts students by what they said they are curious about; one may have named several. */
export class InterestCount {
  readonly #event: Pick<CareerEvent, 'startsAt' | 'endsAt'>;
  readonly #tallies = new Map<Interest, Tally>();

  constructor(event: Pick<CareerEvent, 'startsAt' | 'endsAt'>) {
    this.#event = event;
  }

  add(registration: Counted): void {
    const { kind, status, mergedInto } = registration;
    if (mergedInto || kind === 'chaperone' || status !== 'confirmed') return;
    const came = hasCome(this.#event, registration);
    for (const interest of new Set(registration.interests)) {
      const tally = this.#tallies.get(interest) ?? { registered: 0, came: 0 };
      this.#tallies.set(interest, tally);
      tally.registered++;
      if (came) tally.came++;
    }
  }

  /** Those that anybody named, in the order of the vocabulary. */
  result(): InterestTally[] {
    return interests.flatMap((interest) => {
      const tally = this.#tallies.get(interest);
      return tally ? [{ interest, ...tally }] : [];
    });
  }
}
