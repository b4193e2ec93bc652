import { useEffect } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { MessageCard } from '#web/shared/MessageCard.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useReply } from '#web/shared/useReply.ts';
import { useTabSecret } from '#web/shared/useTabSecret.ts';
import { Choices } from './Choices.tsx';
import { useSpeech } from './speech.ts';

/** Apart from other links, which one tab may hold as well. */
const key = 'turnout.mails';

/** What the link at the end of a mail opens: which mails its reader wants. */
export function MailsPage() {
  const { texts } = useSpeech();
  const token = useTabSecret(key);
  useEffect(() => {
    document.title = `${texts.title} · Turnout`;
  }, [texts]);
  return token ? (
    <Opened key={token} token={token} />
  ) : (
    <MessageCard title={texts.noLinkTitle} text={texts.noLinkText} />
  );
}

function Opened({ token }: { token: string }) {
  const { texts } = useSpeech();
  const { asked, retry } = useReply<'getMailChoices'>((signal) =>
    call('getMailChoices', { token }, { signal }),
  );
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'answered') return <Choices token={token} first={asked.value} />;
  if (asked.state === 'refused' && asked.refusal.refusal !== 'try-again') {
    return <MessageCard title={texts.badLinkTitle} text={texts.badLinkText} />;
  }
  const offline = asked.state === 'lost' && asked.offline;
  return (
    <MessageCard role="alert" title={texts.lostTitle} text={offline ? texts.offline : texts.troubled}>
      <Button onClick={retry}>{texts.retry}</Button>
    </MessageCard>
  );
}
