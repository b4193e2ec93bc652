import { useEffect } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useReply } from '#web/shared/useReply.ts';
import type { Group } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { ClassContext, useOpenedClass } from './classContext.ts';
import { OpenedClass } from './OpenedClass.tsx';

interface ClassPageProps {
  secret: string;
  forget: () => void;
}

/** What an educator's link opens. */
export function ClassPage({ secret, forget }: ClassPageProps) {
  const { texts } = useSpeech();
  const { asked, retry, set } = useReply<'getGroup'>((signal) =>
    call('getGroup', {}, { bearer: secret, signal }),
  );
  useEffect(() => {
    document.title = `${texts.classTitle} · Turnout`;
  }, [texts]);
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'lost') return <Lost texts={texts} offline={asked.offline} retry={retry} />;
  if (asked.state === 'refused') {
    return (
      <div class="card stack">
        <h1>{texts.badLinkTitle}</h1>
        <p class="lead">{texts.badLinkText}</p>
      </div>
    );
  }
  return <Opened secret={secret} group={asked.value} set={set} forget={forget} />;
}

interface OpenedProps extends ClassPageProps {
  group: Group;
  set: (group: Group) => void;
}

function Opened({ secret, group, set, forget }: OpenedProps) {
  const opened = useOpenedClass(secret, group, set);
  return (
    <ClassContext.Provider value={opened}>
      <OpenedClass forget={forget} />
    </ClassContext.Provider>
  );
}
