import type { Input, Output } from '#contract/contract.ts';
import type { WithHeaders } from '#contract/operation.ts';
import type { Credential, OperationId, routes } from '#contract/routes.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Device } from '#store/devices.ts';
import type { Station } from '#store/events.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { Member } from '#store/members.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { Services } from './services.ts';

/** Who calls, by the one kind of credential a route takes. Already verified. */
export interface Callers {
  none: undefined;
  /** The registration as read consistently when the link was verified. */
  link: {
    registration: StoredRegistration;
    /** Whether nobody but the student has this link: an educator has the slips of a roster. */
    isOwn: boolean;
  };
  /** The class as read consistently when the link was verified. */
  group: { group: StoredGroup };
  device: AtStation;
  upload: AtStation;
  session: { member: Member; token: string };
}

/** A device as read consistently, and its station. */
interface AtStation {
  device: Device;
  station: Station;
  /** Whether it is revoked, and an organizer takes what it scanned before. */
  rescued: boolean;
}

/** What an operation gets besides its input. */
export interface Call<C extends Credential = 'none'> extends Services {
  caller: Callers[C];
  now: Date;
  /** Fires 15 s after the request came; no write starts after it. */
  signal: AbortSignal;
  cookies: Record<string, string>;
  /** The network address the call comes from; never stored or logged. */
  network: string;
  /** The languages asked for, in the form of an Accept-Language header; may be empty. */
  language: string;
}

export type CredentialOf<Id extends OperationId> = (typeof routes)[Id]['credential'];

/** An operation as code: checked input in, an answer or a refusal out. */
export type OperationCode<Id extends OperationId> = (
  input: Input<Id>,
  call: Call<CredentialOf<Id>>,
) => Promise<Output<Id> | WithHeaders<Output<Id>> | Refusal>;
