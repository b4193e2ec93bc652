import type * as z from 'zod';
import type { RefusalCode } from '#domain/refusals.ts';
import type { MemberRole } from '#domain/vocabulary.ts';

/**
 * One operation of the API: what it takes, what it answers, how it can refuse. The input is one flat
 * object: names in the route's path come from there, the rest from the query of a GET or from the JSON body.
 */
export interface Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  summary: string;
  input: Input;
  output: Output;
  /** The status of a success; 200 unless said. */
  status?: 200 | 201;
  /** The media type of the answer; JSON unless said, and then `output` is a string. */
  media?: 'image/svg+xml' | 'text/csv' | 'text/calendar' | 'text/html';
  /** What the body is; JSON unless said. A form's fields are texts, those that are repeated lists of texts. */
  body?: 'form';
  /** Refusals of its own. Those that any route can answer are in `commonRefusals`. */
  refusals: RefusalCode[];
  /** The least role a member needs, for routes that take a session. */
  role?: MemberRole;
}

/** Keeps the precise types of the schemas while checking the shape. */
export function operation<Input extends z.ZodObject, Output extends z.ZodType>(
  definition: Operation<Input, Output>,
): Operation<Input, Output> {
  return definition;
}

/** An answer that brings headers or cookies along. */
export interface WithHeaders<T> {
  answer: T;
  /** For a page that says no in its own words: what it refuses, which gives it its status. */
  refused?: RefusalCode;
  headers?: Record<string, string>;
  cookies?: string[];
}
