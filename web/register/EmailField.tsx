import { useEffect, useState } from 'preact/hooks';
import { suggestedAddress } from '#domain/mailDomains.ts';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { useFormSpeech } from './words.ts';

interface EmailFieldProps {
  id: string;
  label: string;
  hint?: string;
  fault: string | undefined;
  value: string;
  onValue: (email: string) => void;
  /** Whether the browser may offer an address it knows. */
  offered: boolean;
}

/** An e-mail address. A likely typing mistake in its domain is asked about and mended by one tap, or left as it is. */
export function EmailField({ value, onValue, offered, ...field }: EmailFieldProps) {
  const { texts } = useFormSpeech();
  const [left, setLeft] = useState(false);
  const [looked, setLooked] = useState('');
  // Nobody is corrected in the middle of a word, and no button moves away from under the finger that leaves.
  useEffect(() => {
    const looking = setTimeout(() => setLooked(value), left ? 250 : 800);
    return () => clearTimeout(looking);
  }, [value, left]);
  const meant = looked === value ? suggestedAddress(value) : undefined;
  return (
    <div class="stack close">
      <Field
        {...field}
        name="email"
        type="email"
        value={value}
        onValue={(email) => {
          setLeft(false);
          onValue(email);
        }}
        onBlur={() => setLeft(true)}
        autocomplete={offered ? 'email' : 'off'}
        autocapitalize="none"
        inputMode="email"
        spellcheck={false}
        enterKeyHint="go"
        maxLength={254}
      />
      <div role="status">
        {meant && (
          <div class="notice warn meant">
            <p>{texts.emailMeant(meant)}</p>
            <Button
              look="quiet"
              onClick={() => {
                onValue(meant);
                document.getElementById(field.id)?.focus();
              }}
            >
              {texts.emailMend}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
