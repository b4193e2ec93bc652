interface Mail {
  messageId: string;
  destination: { to: string[] };
  body: { text?: string };
}

const patienceMs = 20_000;

/**
 * Does what has a link mailed to an address, and takes the secret from the mail as a person would: what stands
 * behind the `#` of the first link to that page.
 */
export async function mailedLink<Result>(
  inbox: string,
  { to, page }: { to: string; page: string },
  cause: () => Promise<Result>,
): Promise<{ secret: string; result: Result }> {
  const before = new Set((await mailsIn(inbox)).map(({ messageId }) => messageId));
  const result = await cause();
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const fresh = (await mailsIn(inbox)).filter(({ messageId }) => !before.has(messageId));
    const mail = fresh.find(({ destination }) => destination.to.some((address) => address.includes(to)));
    const secret = mail?.body.text?.split(`${page}#`)[1]?.match(/^[\w-]+/)?.[0];
    if (secret) return { secret, result };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No link to ${page} for ${to} came into the inbox`);
}

async function mailsIn(inbox: string): Promise<Mail[]> {
  const response = await fetch(new URL('store', inbox));
  const { emails } = (await response.json()) as { emails: Mail[] };
  return emails;
}
