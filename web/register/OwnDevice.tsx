import { useState } from 'preact/hooks';
import { Choice } from '#web/shared/Choice.tsx';
import type { Own } from './draft.ts';
import { laterWords } from './loadWords.ts';
import { dropRegistration, keptRegistration } from './ownDevice.ts';
import { useOwnSpeech } from './words.ts';

/** The choice to keep the badge on one's own device, where it then opens without a connection. */
export function OwnDevice({ secret, own }: { secret: string; own: Own }) {
  const { texts, locale } = useOwnSpeech();
  const [chosen, setChosen] = useState(() => keptRegistration(secret) !== undefined);
  const [told, setTold] = useState('');
  const keeping = async (wanted: boolean) => {
    const { dropOwn, keepOwn } = await import('./keepOwn.ts');
    if (!wanted) return dropOwn(secret);
    // What the badge needs where there is no connection must be here before the page is kept.
    await Promise.all([import('./FullBadge.tsx'), import('./badgePicture.ts'), laterWords.load(locale)]);
    return keepOwn(secret, own);
  };
  const choose = async (checked: boolean) => {
    setChosen(checked);
    setTold('');
    if (!checked) dropRegistration(secret);
    const kept = await keeping(checked).catch(() => false);
    if (!checked) return;
    const words = await laterWords.load(locale).catch(() => undefined);
    setTold(words ? (kept ? words.ownDeviceReady : words.ownDeviceNot) : texts.offline);
    if (!kept) {
      setChosen(false);
      await keeping(false).catch(() => undefined);
    }
  };
  return (
    <div class="stack close">
      <Choice
        type="checkbox"
        name="own-device"
        checked={chosen}
        onChoose={(checked) => void choose(checked)}
        hint={texts.ownDeviceHint}
      >
        {texts.ownDevice}
      </Choice>
      <p class="hint" role="status">
        {told}
      </p>
    </div>
  );
}
