import { Button } from '#web/shared/Button.tsx';
import { badgePicture } from './badgePicture.ts';
import { useSpeech } from './Speech.tsx';

interface BadgeActionsProps {
  /** The badge's image address, once it is there. */
  picture: string | undefined;
  name: string;
  event: string;
  /** The QR code's text. */
  text: string;
  /** Whether this is the only way to keep the badge. */
  pressing: boolean;
  /** Called once the badge was saved or printed. */
  kept?: () => void;
}

/** Keeping the badge without e-mail: as a picture in the phone, or on paper. */
export function BadgeActions({ picture, name, event, text, pressing, kept }: BadgeActionsProps) {
  const { texts } = useSpeech();
  const save = async () => {
    if (!picture) return;
    const address = URL.createObjectURL(await badgePicture(picture, { name, event, text }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${texts.savedName}.png`;
    link.click();
    kept?.();
    // The download has begun by the time the next task runs everywhere but in old Safari, which takes longer.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <div class="row actions">
      <Button look={pressing ? 'main' : 'quiet'} busy={!picture} onClick={() => void save()}>
        {texts.save}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          print();
          kept?.();
        }}
      >
        {texts.print}
      </Button>
    </div>
  );
}
