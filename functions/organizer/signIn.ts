import { createHash, randomInt } from 'node:crypto';
import { cookie, requestCookie, sessionCookie } from '#contract/cookies.ts';
import { derivedId, newToken, shortIdLength } from '#domain/ids.ts';
import { signInRequestOf } from '#domain/links.ts';
import { refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { log } from '#functions/log.ts';
import { hashed, random } from '#store/keys.ts';
import type { Member } from '#store/members.ts';
import { sessionHours } from '#store/sessions.ts';
import { isOpen, type SignIn, signInMinutes } from '#store/signIns.ts';

/**
 * Owes a member the mail with a link. Whoever asks gets the same answer for every address: a code to show,
 * and a cookie that ties the link to this browser.
 */
export const requestSignIn: OperationCode<'requestSignIn'> = async ({ email: typed }, call) => {
  const email = typed.toLowerCase();
  const mac = await call.keys.makeServiceKey();
  if (email === call.config.ownerEmail) {
    const organization = derivedId(mac, 'organization').slice(0, shortIdLength);
    await call.members.add({
      email,
      organization,
      organizationName: call.config.organizationName,
      role: 'owner',
    });
  }
  const [id, browser, code] = [
    newToken(random),
    newToken(random),
    String(randomInt(1_000_000)).padStart(6, '0'),
  ];
  const [member, allowed] = await Promise.all([
    call.members.read(email),
    call.signIns.allow(hashed(email), call.now),
  ]);
  if (!allowed) log({ signIn: 'limited', error: 'an address was asked for too often' });
  // An address that is no member's costs the same calls, so that time tells no more than the answer does.
  const owes = member !== undefined && allowed;
  const organizationName = member?.organizationName ?? '';
  const request = { id, email, organizationName, browser: hashed(browser), code: codeHash(id, code) };
  await call.signIns.create(request, { owes, now: call.now });
  return {
    answer: { status: 'mailed', code },
    cookies: [cookie(requestCookie, browser, signInMinutes * 60)],
  };
};

/** Spends the link. Another browser than the one that asked needs the code shown there. */
export const openSession: OperationCode<'openSession'> = async ({ token: secret, code }, call) => {
  const id = signInRequestOf(secret, await call.keys.service());
  const request = id === null ? undefined : await call.signIns.read(id);
  if (!request || !isOpen(request, call.now)) return refuse('sign-in-expired');
  if (!isAsker(request, call)) {
    // Each try is counted before it is looked at, so that many at once are no more than five.
    if (code !== undefined && !(await call.signIns.countTry(request.id))) return refuse('sign-in-expired');
    if (code === undefined || codeHash(request.id, code.replace(/\s/g, '')) !== request.code) {
      const message = 'Expected the six digits shown where the link was asked for';
      return refuse('code-needed', [{ path: 'code', message }]);
    }
  }
  const member = await call.members.read(request.email);
  if (!member || !(await call.signIns.spend(request.id, call.now))) return refuse('sign-in-expired');
  const token = newToken(random);
  await call.sessions.open(token, member.email, call.now);
  return {
    answer: shown(member),
    cookies: [cookie(sessionCookie, token, sessionHours * 3600), cookie(requestCookie, '', 0)],
  };
};

export const getSession: OperationCode<'getSession'> = async (_input, call) => shown(call.caller.member);

export const closeSession: OperationCode<'closeSession'> = async (_input, call) => {
  await call.sessions.close(call.caller.token);
  return { answer: { status: 'signed-out' }, cookies: [cookie(sessionCookie, '', 0)] };
};

function isAsker(request: SignIn, call: Call): boolean {
  const browser = call.cookies[requestCookie];
  return browser !== undefined && hashed(browser) === request.browser;
}

/** Six digits are soon guessed from a bare hash, so the id, which nobody but the mail's reader knows, salts it. */
function codeHash(id: string, code: string): string {
  return createHash('sha256').update(`${id}|${code}`).digest('hex');
}

function shown({ email, role, organizationName }: Member) {
  return { email, role, organization: organizationName };
}
