import type { Caller } from './client.ts';
import { mailedLink } from './mailedLink.ts';

/** Signs in as the organizer would: asks for a link, takes it from the inbox, spends it. */
export async function signIn(call: Caller, inbox: string, email: string): Promise<void> {
  const { secret: token, result } = await mailedLink(inbox, { to: email, page: '/console/sign-in' }, () =>
    call('requestSignIn', { email }),
  );
  await call('openSession', { token, code: result.code });
}
