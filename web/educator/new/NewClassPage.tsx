import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { settle, useReply } from '#web/shared/useReply.ts';
import type { ClassDraft } from '../class/classDraft.ts';
import { WhenAndWhere } from '../parts/WhenAndWhere.tsx';
import { useSpeech } from '../speech.ts';
import { classAttempt } from './classAttempt.ts';
import { closedFor } from './closedFor.ts';
import { Mailed } from './Mailed.tsx';
import { NewClassForm } from './NewClassForm.tsx';

interface NewClassPageProps {
  slug: string;
  /** Leaves nothing of the educator in this browser. */
  forget: () => void;
}

/** An educator registers a class: the event, the form, and what happens next. */
export function NewClassPage({ slug, forget }: NewClassPageProps) {
  const { texts, locale } = useSpeech();
  const { asked, retry, set } = useReply<'getEvent'>((signal) =>
    call('getEvent', { slug, locale }, { signal }),
  );
  const [mailed, setMailed] = useState<ClassDraft>();
  const spoken = useRef(locale);
  useEffect(() => {
    document.title = `${texts.newTitle} · Turnout`;
    if (spoken.current === locale) return;
    spoken.current = locale;
    void settle<'getEvent'>((signal) => call('getEvent', { slug, locale }, { signal })).then(
      (came) => came.state === 'answered' && set(came.value),
    );
  }, [texts]);

  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state === 'lost') return <Lost texts={texts} offline={asked.offline} retry={retry} />;
  if (asked.state === 'refused') {
    const draft = asked.refusal.refusal === 'event-draft';
    return (
      <div class="card stack">
        <h1>{draft ? texts.draftTitle : texts.unknownTitle}</h1>
        <p class="lead">{draft ? texts.draftText : texts.unknownText}</p>
      </div>
    );
  }
  const event = asked.value;
  const closed = closedFor(event);
  return (
    <div class="new-class">
      <header class="stack close">
        <p class="soft">
          <bdi>{event.name}</bdi>
        </p>
        <h1>{texts.newTitle}</h1>
        <WhenAndWhere event={event} />
      </header>
      {mailed ? (
        <Mailed event={event} draft={mailed} forget={forget} />
      ) : closed ? (
        <div class="card stack">
          <h2>{texts.closed[closed].title}</h2>
          <p class="lead">{texts.closed[closed].text(event, locale)}</p>
          <div>
            <a href={`/e/${event.slug}`}>{texts.toEvent}</a>
          </div>
        </div>
      ) : (
        <NewClassForm
          event={event}
          mailed={(draft) => {
            classAttempt.forget();
            setMailed(draft);
          }}
        />
      )}
    </div>
  );
}
