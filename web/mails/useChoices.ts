import { useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import type { Answer } from '#contract/contract.ts';
import { type MailTopic, mailTopics } from '#domain/mailTopics.ts';
import { settle } from '#web/shared/useReply.ts';

export type MailChoices = Answer<'getMailChoices'>;

/** What became of the last tap: of which topic, and how it went. */
export interface Saving {
  topic: MailTopic;
  state: 'saving' | 'saved' | 'offline' | 'troubled';
}

/**
 * Which topics are not wanted, each change saved at once. One change is under way at a time, and what was tapped
 * meanwhile follows it, so that the server ends with what the page shows; what could not be saved is as before.
 */
export function useChoices(token: string, first: MailChoices) {
  const [choices, setChoices] = useState(first);
  const [declined, setDeclined] = useState<readonly MailTopic[]>(first.declined);
  const [saving, setSaving] = useState<Saving>();
  const wanted = useRef<readonly MailTopic[]>(first.declined);
  const saved = useRef<readonly MailTopic[]>(first.declined);
  const tapped = useRef<MailTopic>('reminders');
  const busy = useRef(false);

  const choose = async (topic: MailTopic, gets: boolean) => {
    wanted.current = mailTopics.filter((each) => (each === topic ? !gets : wanted.current.includes(each)));
    tapped.current = topic;
    setDeclined(wanted.current);
    setSaving({ topic, state: 'saving' });
    if (busy.current) return;
    busy.current = true;
    let state: Saving['state'] = 'saved';
    while (state === 'saved' && !same(wanted.current, saved.current)) {
      const sent = wanted.current;
      const came = await settle<'changeMailChoices'>((signal) =>
        call('changeMailChoices', { token, declined: [...sent] }, { signal }),
      );
      if (came.state === 'answered') {
        saved.current = sent;
        setChoices(came.value);
      } else {
        state = came.state === 'lost' && came.offline ? 'offline' : 'troubled';
        wanted.current = saved.current;
        setDeclined(saved.current);
      }
    }
    busy.current = false;
    setSaving({ topic: tapped.current, state });
  };

  return { choices, declined, saving, choose };
}

function same(one: readonly MailTopic[], other: readonly MailTopic[]): boolean {
  return one.length === other.length && one.every((topic) => other.includes(topic));
}
