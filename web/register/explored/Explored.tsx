import { useEffect } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Lost } from '#web/shared/Lost.tsx';
import { MessageCard } from '#web/shared/MessageCard.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useReply } from '#web/shared/useReply.ts';
import { useExploredSpeech } from '../words.ts';
import { ExploredLink } from './ExploredLink.tsx';
import { ExploredPage } from './ExploredPage.tsx';

interface ExploredProps {
  secret: string;
  /** Only the way to the record, and nothing where there is none. */
  glance?: boolean;
}

/** What the record's link in the follow-up opens: the record, or why there is none. */
export function Explored({ secret, glance }: ExploredProps) {
  const { texts } = useExploredSpeech();
  const { asked, retry } = useReply<'getExplored'>((signal) =>
    call('getExplored', {}, { bearer: secret, signal }),
  );
  useEffect(() => {
    if (!glance) document.title = `${texts.recordTitle} · Turnout`;
  }, [texts]);
  if (glance) return asked.state === 'answered' ? <ExploredLink /> : null;
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'answered') return <ExploredPage record={asked.value} />;
  if (asked.state === 'lost') return <Lost texts={texts} offline={asked.offline} retry={retry} />;
  const { refusal } = asked.refusal;
  if (refusal === 'not-come') {
    return (
      <MessageCard title={texts.notComeTitle} text={texts.notComeText}>
        <a class="button quiet" href="/r/">
          {texts.toRegistration}
        </a>
      </MessageCard>
    );
  }
  if (refusal === 'record-over') {
    return <MessageCard title={texts.recordOverTitle} text={texts.recordOverText} />;
  }
  if (refusal === 'link-unknown' || refusal === 'link-needed') {
    return <MessageCard title={texts.noRecordTitle} text={texts.noRecordText} />;
  }
  return <Lost texts={texts} offline={false} retry={retry} />;
}
