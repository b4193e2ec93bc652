import * as z from 'zod';

export const base64 = (maximum: number) =>
  z
    .string()
    .max(maximum, `Expected at most ${maximum} characters`)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'Expected base64');
