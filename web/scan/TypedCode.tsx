import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import type { ScanTexts } from './texts.en.ts';
import { typedFault } from './typedFault.ts';

interface TypedCodeProps {
  texts: ScanTexts['typed'];
  /** False if the text can be no badge. */
  read: (text: string) => boolean;
  /** Whether a person has just asked for the field. */
  focus: boolean;
}

/** A badge's code, typed by a person or by a scanner that is plugged in as a keyboard. */
export function TypedCode({ texts, read, focus }: TypedCodeProps) {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<keyof typeof texts.faults>();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (focus) form.current?.querySelector('input')?.focus();
  }, [focus]);

  function check(sent: Event): void {
    sent.preventDefault();
    const badge = read(code);
    setFault(badge ? undefined : typedFault(code));
    if (badge) setCode('');
  }

  return (
    <form ref={form} class="typed-code" onSubmit={check} noValidate>
      <Field
        id="code"
        label={texts.label}
        hint={texts.hint}
        fault={fault && texts.faults[fault]}
        value={code}
        onValue={(value) => {
          setCode(value);
          setFault(undefined);
        }}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterKeyHint="go"
        maxLength={300}
      />
      <Button type="submit">{texts.check}</Button>
    </form>
  );
}
