import { Button } from '#web/shared/Button.tsx';
import { saveFile } from './saveFile.ts';
import { useRegisteredSpeech } from './words.ts';

interface BadgeActionsProps {
  /** The badge's image address, once it is there. */
  picture: string | undefined;
  name: string;
  event: string;
  /** What to say or type where no camera reads the badge. */
  code: string;
  /** Whether this is the only way to keep the badge. */
  pressing: boolean;
  /** Called once the badge was saved or printed. */
  kept?: () => void;
}

/** Keeping the badge without e-mail: as a picture in the phone, or on paper. */
export function BadgeActions({ picture, name, event, code, pressing, kept }: BadgeActionsProps) {
  const { texts } = useRegisteredSpeech();
  const save = async () => {
    if (!picture) return;
    const { badgePicture } = await import('./badgePicture.ts');
    saveFile(await badgePicture(picture, { name, event, code }), `${texts.savedName}.png`);
    kept?.();
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
