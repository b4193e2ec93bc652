import { useEffect, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { MessageCard } from '#web/shared/MessageCard.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useReply } from '#web/shared/useReply.ts';
import { useTabSecret } from '#web/shared/useTabSecret.ts';
import { Questions } from './Questions.tsx';
import { useSpeech } from './speech.ts';
import { Thanks } from './Thanks.tsx';

/** Apart from other links, which one tab may hold as well. */
const key = 'turnout.survey';

/** What the survey's link in the follow-up opens: two questions, once. */
export function SurveyPage() {
  const { texts } = useSpeech();
  const token = useTabSecret(key);
  useEffect(() => {
    document.title = `${texts.pageTitle} · Turnout`;
  }, [texts]);
  return token ? (
    <Opened key={token} token={token} />
  ) : (
    <MessageCard title={texts.noLinkTitle} text={texts.noLinkText} />
  );
}

/** `thanked`: from here, a moment ago. */
type Outcome = 'thanked' | 'answered-before' | 'over';

function Opened({ token }: { token: string }) {
  const { texts } = useSpeech();
  const { asked, retry } = useReply<'openSurvey'>((signal) => call('openSurvey', { token }, { signal }));
  const [outcome, setOutcome] = useState<Outcome>();
  if (outcome === 'thanked') return <Thanks title={texts.thanksTitle} text={texts.thanksText} />;
  const refusal = asked.state === 'refused' ? asked.refusal.refusal : undefined;
  if (outcome === 'over' || refusal === 'survey-over') {
    return <MessageCard title={texts.overTitle} text={texts.overText} />;
  }
  if (outcome === 'answered-before' || (asked.state === 'answered' && asked.value.answered)) {
    return <MessageCard title={texts.answeredTitle} text={texts.answeredText} />;
  }
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'answered') {
    return <Questions token={token} event={asked.value.event} done={setOutcome} />;
  }
  if (refusal && refusal !== 'try-again') {
    return <MessageCard title={texts.badLinkTitle} text={texts.badLinkText} />;
  }
  const offline = asked.state === 'lost' && asked.offline;
  return (
    <MessageCard role="alert" title={texts.lostTitle} text={offline ? texts.offline : texts.troubled}>
      <Button onClick={retry}>{texts.retry}</Button>
    </MessageCard>
  );
}
