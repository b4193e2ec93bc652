import { useEffect, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { type Asked, settle } from '#web/shared/useReply.ts';

/**
 * A QR code of the registration as an address for an image, which lives as long as the component. It is
 * fetched with the secret in a header, since an image's own address would carry it into logs; `kept` is the SVG
 * where this device has it.
 */
export function useBadge(secret: string, of: 'badge' | 'link', kept?: string) {
  const [badge, setBadge] = useState<Asked<string>>({ state: 'waiting' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    let address: string | undefined;
    const show = (svg: string) => {
      address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      setBadge({ state: 'answered', value: address });
    };
    setBadge({ state: 'waiting' });
    if (kept) show(kept);
    else
      void settle<'getBadge'>((signal) => call('getBadge', { of }, { bearer: secret, signal })).then(
        (came) => {
          if (gone) return;
          if (came.state !== 'answered') return setBadge(came);
          show(came.value);
        },
      );
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [secret, of, kept, tries]);
  return { badge, retry: () => setTries((now) => now + 1) };
}
