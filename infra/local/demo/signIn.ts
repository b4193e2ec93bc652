import type { Caller } from './client.ts';

interface Mail {
  messageId: string;
  destination: { to: string[] };
  body: { text?: string };
}

/** Signs in as the organizer would: asks for a link, takes it from the inbox, spends it. */
export async function signIn(call: Caller, inbox: string, email: string): Promise<void> {
  const before = new Set((await mailsIn(inbox)).map(({ messageId }) => messageId));
  const { code } = await call('requestSignIn', { email });
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const fresh = (await mailsIn(inbox)).filter(({ messageId }) => !before.has(messageId));
    const mail = fresh.find(({ destination }) => destination.to.some((to) => to.includes(email)));
    const token = /\/console\/sign-in#([\w-]+)/.exec(mail?.body.text ?? '')?.[1];
    if (token) {
      await call('openSession', { token, code });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No sign-in link for ${email} came into the inbox`);
}

async function mailsIn(inbox: string): Promise<Mail[]> {
  const response = await fetch(new URL('store', inbox));
  const { emails } = (await response.json()) as { emails: Mail[] };
  return emails;
}
