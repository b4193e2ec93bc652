import * as z from 'zod';

/** What an employer offers next and whom to write to, as students and educators are told after a visit. */
export const employersOffer = {
  nextSteps: z.string(),
  website: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
};
