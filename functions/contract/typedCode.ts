import * as z from 'zod';

/**
 * A code of so many letters and digits that was printed, as people type it: in any case, with spaces or hyphens, and
 * with the letters that Crockford's base32 leaves out for the digits they look like.
 */
export const typedCode = (length: number, expected: string) =>
  z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, '').toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1'))
    .pipe(z.string().regex(new RegExp(`^[0-9a-hjkmnp-tv-z]{${length}}$`), expected));
