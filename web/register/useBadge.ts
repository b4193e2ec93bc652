import { useEffect, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { type Asked, settle } from './useReply.ts';

/**
 * A QR code of the registration as an address for an image, which lives as long as the component. It is
 * fetched with the secret in a header, since an image's own address would carry it into logs.
 */
export function useBadge(secret: string, of: 'badge' | 'link') {
  const [badge, setBadge] = useState<Asked<string>>({ state: 'waiting' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    let address: string | undefined;
    setBadge({ state: 'waiting' });
    void settle<'getBadge'>((signal) => call('getBadge', { of }, { bearer: secret, signal })).then((came) => {
      if (gone) return;
      if (came.state !== 'answered') return setBadge(came);
      address = URL.createObjectURL(new Blob([came.value], { type: 'image/svg+xml' }));
      setBadge({ state: 'answered', value: address });
    });
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [secret, of, tries]);
  return { badge, retry: () => setTries((now) => now + 1) };
}
