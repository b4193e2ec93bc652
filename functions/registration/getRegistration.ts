import type { OperationCode } from '#functions/call.ts';
import { ownRegistration } from './ownRegistration.ts';

export const getRegistration: OperationCode<'getRegistration'> = (_input, call) =>
  ownRegistration(call, call.caller.registration);
