import { createHash, randomInt } from 'node:crypto';
import { cookie, requestCookie, sessionCookie } from '#contract/cookies.ts';
import { derivedId, newToken, shortIdLength } from '#domain/ids.ts';
import { signInRequestOf } from '#domain/links.ts';
import { refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
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
  const member = await call.members.read(email);
  if (member && (await call.signIns.allow(hashed(email), call.now))) {
    const { organizationName } = member;
    await call.signIns.create(
      { id, email, organizationName, browser: hashed(browser), code: codeHash(id, code) },
      call.now,
    );
  }
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
  if (
    !isAsker(request, call) &&
    (code === undefined || codeHash(request.id, code.replace(/\s/g, '')) !== request.code)
  ) {
    if (code !== undefined) await call.signIns.countWrongCode(request.id);
    return refuse('code-needed', [
      { path: 'code', message: 'Expected the six digits shown where the link was asked for' },
    ]);
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
