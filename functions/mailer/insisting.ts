import type { Services } from '#functions/services.ts';

/** How often a mail that SES took is recorded, if the store fails. */
const recordings = 4;

/** A mail that is out and not recorded is sent again: so a store that fails for a moment is asked again first. */
export async function insisting<T>({ pause }: Pick<Services, 'pause'>, record: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await record();
    } catch (error) {
      if (attempt === recordings) throw error;
      await pause(500 * 2 ** attempt);
    }
  }
}
