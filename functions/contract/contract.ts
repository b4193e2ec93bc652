import type * as z from 'zod';
import type { RefusalCode } from '#domain/refusals.ts';
import { afterEventContract } from './afterEvent.ts';
import { checkinContract } from './checkin.ts';
import { groupContract } from './group.ts';
import { mailsContract } from './mails.ts';
import { organizerContract } from './organizer.ts';
import { registrationContract } from './registration.ts';
import type { Credential, OperationId } from './routes.ts';

/** The whole API: every operation of every audience. */
export const contract = {
  ...registrationContract,
  ...afterEventContract,
  ...groupContract,
  ...checkinContract,
  ...organizerContract,
  ...mailsContract,
};

export type Contract = typeof contract;

/** What a caller sends, before defaults are filled in. */
export type Request<Id extends OperationId> = z.input<Contract[Id]['input']>;
/** What an operation gets: checked, defaults filled in. */
export type Input<Id extends OperationId> = z.output<Contract[Id]['input']>;
/** What an operation answers when it does not refuse. */
export type Output<Id extends OperationId> = z.input<Contract[Id]['output']>;
/** What a caller gets. */
export type Answer<Id extends OperationId> = z.output<Contract[Id]['output']>;

/** Refusals any route can answer. */
export const commonRefusals: RefusalCode[] = [
  'invalid-input',
  'not-json',
  'too-large',
  'wrong-origin',
  'try-again',
];

/** Refusals of whoever lacks the credential a route takes. */
export const credentialRefusals: Record<Credential, RefusalCode[]> = {
  none: [],
  link: ['link-needed', 'link-unknown'],
  group: ['link-needed', 'link-unknown'],
  device: ['device-needed', 'device-unknown', 'device-waiting', 'device-revoked'],
  upload: ['device-needed', 'device-unknown', 'device-waiting', 'device-revoked'],
  session: ['sign-in-needed', 'role-needed'],
};
