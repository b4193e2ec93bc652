import { useEffect } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { PersonalMail } from './useMails.ts';
import { isSameMail } from './whoseMail.ts';

/** The mailer is woken at once, or looks within a minute; what SES says of a mail comes seconds later. */
const pausesMs = [2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 60_000];

/** Reads one mail that is on its way again and again, with longer and longer pauses, until it waits no more. */
export function useFollowed(
  event: string,
  mail: PersonalMail,
  isFollowed: boolean,
  onNews: (mail: PersonalMail) => void,
): void {
  const { registration, group, name } = mail;
  useEffect(() => {
    if (!isFollowed) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (round: number) => {
      const outcome = await ask('listMails', { event, name: name as never, ...placeOf(mail) }, stop.signal);
      if (stop.signal.aborted) return;
      const now = outcome.ok ? outcome.value.mails.find((other) => isSameMail(other, mail)) : undefined;
      if (now && now.state !== 'waiting') return onNews(now);
      wait(round + 1);
    };
    const wait = (round: number) => {
      const pause = pausesMs[round];
      if (pause !== undefined) timer = setTimeout(() => void look(round), pause);
    };
    wait(0);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [isFollowed, event, name, registration, group]);
}

/** Where the list has it, so that nobody else's is read: mails to employers and organizers are its last part. */
function placeOf({ registration, group }: PersonalMail) {
  if (registration !== undefined) return { registration };
  return group === undefined ? { cursor: 'p.' } : { group };
}
