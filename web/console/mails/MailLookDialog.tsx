import { useState } from 'preact/hooks';
import type { Request } from '#contract/contract.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Button } from '../../shared/Button.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { LanguageChips } from './LanguageChips.tsx';
import { MailPreview } from './MailPreview.tsx';
import { kindTitle } from './mailingWords.ts';

export type LookedAt = NonNullable<Request<'previewMail'>['kind']>;

interface MailLookDialogProps {
  event: string;
  kind: LookedAt;
  onClose: () => void;
}

/** A mail that no rule sends, as it would look now. */
export function MailLookDialog({ event, kind, onClose }: MailLookDialogProps) {
  const [locale, setLocale] = useState<Locale>('en');
  const asked = useAsked('previewMail', { event, kind, locale });
  return (
    <Dialog title={kindTitle(kind)} onClose={onClose}>
      <LanguageChips id="look-language" legend="Language" locale={locale} onLocale={setLocale} />
      <Loaded asked={asked} label="Writing it">
        {(mail) => <MailPreview mail={mail} locale={locale} />}
      </Loaded>
      <div class="row">
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
