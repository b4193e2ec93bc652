import * as z from 'zod';
import { memberRoles } from '#domain/vocabulary.ts';
import { email } from './fields.ts';
import { operation } from './operation.ts';

/** How a member of an organization gets in, and out. */
export const signInContract = {
  requestSignIn: operation({
    summary: 'Mail a sign-in link to a member; the answer is the same for every address',
    input: z.object({ email }),
    output: z.object({
      status: z.literal('mailed'),
      code: z
        .string()
        .describe('Shown on the page that asked; needed when the link is opened in another browser'),
    }),
    refusals: [],
  }),
  openSession: operation({
    summary: 'Spend a sign-in link; the session comes as a cookie',
    input: z.object({
      token: z.string().max(100).describe('The secret of the mailed link'),
      code: z.string().max(10).optional().describe('The code shown where the link was asked for'),
    }),
    output: z.object({ email: z.string(), role: z.enum(memberRoles), organization: z.string() }),
    status: 201,
    refusals: ['sign-in-expired', 'code-needed'],
  }),
  getSession: operation({
    summary: 'Who is signed in',
    input: z.object({}),
    output: z.object({ email: z.string(), role: z.enum(memberRoles), organization: z.string() }),
    refusals: [],
    role: 'viewer',
  }),
  closeSession: operation({
    summary: 'Sign out',
    input: z.object({}),
    output: z.object({ status: z.literal('signed-out') }),
    refusals: [],
    role: 'viewer',
  }),
};
