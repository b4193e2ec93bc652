import { Button } from './Button.tsx';
import type { FrameTexts } from './texts/frame/en.ts';

interface LostProps {
  texts: Pick<FrameTexts, 'lostTitle' | 'offline' | 'troubled' | 'retry'>;
  offline: boolean;
  retry: () => void;
}

/** No usable answer from the server: says which side it is, and asks again on a tap. */
export function Lost({ texts, offline, retry }: LostProps) {
  return (
    <div class="card stack" role="alert">
      <h1>{texts.lostTitle}</h1>
      <p class="lead">{offline ? texts.offline : texts.troubled}</p>
      <div>
        <Button onClick={retry}>{texts.retry}</Button>
      </div>
    </div>
  );
}
