import { Button } from '#web/shared/Button.tsx';
import { useSpeech } from '../speech.ts';

/** No usable answer from the server: says which side it is, and asks again on a tap. */
export function LostCard({ offline, retry }: { offline: boolean; retry: () => void }) {
  const { texts } = useSpeech();
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
