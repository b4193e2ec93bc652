import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { Member } from '../member.ts';
import { AskForLink } from '../parts/AskForLink.tsx';
import { OpenSession } from '../parts/OpenSession.tsx';
import { useTitle } from '../useTitle.ts';

interface SignInScreenProps {
  /** Set when there is nothing to do here but go on. */
  signedIn: Member | undefined;
  onSignedIn: (member: Member) => void;
}

/** Signing in: ask for a link by mail, or spend the one that was opened. */
export function SignInScreen({ signedIn, onSignedIn }: SignInScreenProps) {
  const [token, setToken] = useState(takeToken);
  useTitle('Sign in');

  useEffect(() => {
    const take = () => setToken((before) => takeToken() ?? before);
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);

  useEffect(() => {
    if (signedIn && token === undefined) onSignedIn(signedIn);
  }, [signedIn, token, onSignedIn]);

  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const outcome = await ask('getSession', {});
      if (outcome.ok) onSignedIn(outcome.value);
    };
    const wake = () => void look();
    document.addEventListener('visibilitychange', wake);
    return () => document.removeEventListener('visibilitychange', wake);
  }, [onSignedIn]);

  return (
    <section class="sign-in card stack">
      {token === undefined ? (
        <AskForLink />
      ) : (
        <OpenSession
          key={token}
          token={token}
          onSignedIn={onSignedIn}
          onNewLink={() => setToken(undefined)}
        />
      )}
    </section>
  );
}

/** The secret after `#`, taken out of the address bar at once; a fragment that names a part of the page is none. */
function takeToken(): string | undefined {
  const fragment = location.hash.slice(1);
  if (fragment === '' || document.getElementById(fragment)) return undefined;
  history.replaceState(null, '', location.pathname);
  return fragment;
}
