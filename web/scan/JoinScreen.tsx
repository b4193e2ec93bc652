import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { useLazy } from '#web/shared/useLazy.ts';
import { stationSecretIn } from './stationSecret.ts';
import type { ScanTexts } from './texts.en.ts';
import type { ScannerLocale } from './texts.ts';

interface JoinScreenProps {
  texts: ScanTexts;
  locale: ScannerLocale;
  /** The secret of a station's link. */
  found: (secret: string) => void;
}

/** A page that was opened without a link, as an installed one is, still finds its station: by camera or by hand. */
export function JoinScreen({ texts, locale, found }: JoinScreenProps) {
  const { lazy, load } = useLazy(() => import('./JoinCamera.tsx'));
  const [looking, setLooking] = useState(false);
  const [link, setLink] = useState('');
  const [fault, setFault] = useState<string>();

  function use(sent: Event): void {
    sent.preventDefault();
    const secret = stationSecretIn(link);
    if (secret) {
      found(secret);
    } else {
      setFault(texts.join.notLink);
      document.getElementById('link')?.focus();
    }
  }

  return (
    <form class="stack wide" onSubmit={use} noValidate>
      <div class="stack">
        <h1>{texts.join.title}</h1>
        <p class="lead">{texts.join.lead}</p>
      </div>
      <div class="card stack">
        {looking && lazy && lazy !== 'lost' && (
          <lazy.JoinCamera texts={texts.join} locale={locale} found={found} />
        )}
        {looking && lazy === 'lost' && <p role="alert">{texts.lost.help}</p>}
        <Button
          wide
          look={looking ? 'quiet' : 'main'}
          onClick={() => {
            load();
            setLooking(!looking);
          }}
        >
          {looking ? texts.join.stopCamera : texts.join.camera}
        </Button>
      </div>
      <div class="card stack">
        <Field
          id="link"
          label={texts.join.link}
          hint={texts.join.linkHint}
          fault={fault}
          value={link}
          onValue={(value) => {
            setLink(value);
            setFault(undefined);
          }}
          type="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterKeyHint="go"
          maxLength={300}
        />
        <Button type="submit" look="quiet" wide>
          {texts.join.use}
        </Button>
      </div>
    </form>
  );
}
