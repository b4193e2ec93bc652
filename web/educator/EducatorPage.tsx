import { useEffect, useState } from 'preact/hooks';
import { Lost } from '#web/shared/Lost.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useLazy } from '#web/shared/useLazy.ts';
import { forgetLocale } from '#web/shared/useLocale.ts';
import { forgetSecret, takeSecret } from './classLink.ts';
import { classAttempt } from './new/classAttempt.ts';
import { useSpeech } from './speech.ts';

/** Apart from each other, since a page's styles come along only where its import is alone in its function. */
const classPage = () => import('./class/ClassPage.tsx');
const handoutPage = () => import('./handout/HandoutPage.tsx');
const newClassPage = () => import('./new/NewClassPage.tsx');

/** One of the screens: nobody needs two at once. */
type Fetched = Partial<
  typeof import('./class/ClassPage.tsx') &
    typeof import('./handout/HandoutPage.tsx') &
    typeof import('./new/NewClassPage.tsx')
>;

/** An educator's way in: a mailed link opens the class or its handout, an event's link registers a new one. */
export function EducatorPage() {
  const { texts } = useSpeech();
  const [event] = useState(() => new URLSearchParams(location.search).get('event'));
  const [wantsHandout] = useState(() => new URLSearchParams(location.search).has('handout'));
  const [secret, setSecret] = useState(() => (event && !location.hash ? undefined : takeSecret()));
  const [forgotten, setForgotten] = useState(false);
  const { lazy, load } = useLazy<Fetched>(() =>
    secret ? (wantsHandout ? handoutPage() : classPage()) : newClassPage(),
  );
  useEffect(() => {
    if (secret || event) load();
  }, [secret === undefined]);
  useEffect(() => {
    // Another link opened in the same tab changes the fragment only.
    const another = () => {
      if (location.hash.length < 2) return;
      setForgotten(false);
      setSecret(takeSecret());
    };
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);

  /** A school's shared computer keeps nothing of the class, and nothing of it is behind the back button. */
  const forget = () => {
    forgetSecret();
    classAttempt.forget();
    forgetLocale();
    history.replaceState(null, '', location.pathname);
    scrollTo(0, 0);
    setForgotten(true);
  };

  if (forgotten) {
    return (
      <Notice look="good" role="status">
        <p>{texts.forgotten}</p>
      </Notice>
    );
  }
  if (!secret && !event) {
    return (
      <div class="card stack">
        <h1>{texts.noLinkTitle}</h1>
        <p class="lead">{texts.noLinkText}</p>
      </div>
    );
  }
  if (lazy === 'lost') return <Lost texts={texts} offline retry={load} />;
  const { ClassPage, HandoutPage, NewClassPage } = lazy ?? {};
  if (secret && HandoutPage) return <HandoutPage key={secret} secret={secret} />;
  if (secret && ClassPage) return <ClassPage key={secret} secret={secret} forget={forget} />;
  if (!secret && event && NewClassPage) return <NewClassPage slug={event.toLowerCase()} forget={forget} />;
  return <Progress label={texts.loading} />;
}
