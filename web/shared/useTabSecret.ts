import { useEffect, useState } from 'preact/hooks';
import { takeTabSecret } from './tabSecret.ts';

/** The secret that this tab was opened with, or that another link opened in it since. */
export function useTabSecret(key: string): string | undefined {
  const [secret, setSecret] = useState(() => takeTabSecret(key));
  useEffect(() => {
    // Another link to the same page changes the fragment only.
    const another = () => location.hash.length > 1 && setSecret(takeTabSecret(key));
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  return secret;
}
