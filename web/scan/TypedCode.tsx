import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import type { StationEngine } from './engine/stationEngine.ts';
import type { StationTexts } from './stationTexts.en.ts';
import { typedCode } from './typedCode.ts';

interface TypedCodeProps {
  texts: StationTexts['typed'];
  engine: Pick<StationEngine, 'read' | 'resolveCode'>;
  online: boolean;
  /** Whether a person has just asked for the field. */
  focus: boolean;
}

type FaultName = keyof StationTexts['typed']['faults'];

/** A badge's code, typed by a person or by a scanner that is plugged in as a keyboard. */
export function TypedCode({ texts, engine, online, focus }: TypedCodeProps) {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<FaultName>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (focus) form.current?.querySelector('input')?.focus();
  }, [focus]);

  async function check(sent: Event): Promise<void> {
    sent.preventDefault();
    if (busy) return;
    const typed = typedCode(code);
    if (typed.kind === 'fault') return setFault(typed.fault);
    if (typed.kind === 'whole') {
      setCode('');
      await engine.read(typed.text);
      return;
    }
    setBusy(true);
    const found = await resolved(engine, typed.code);
    setBusy(false);
    if ('fault' in found) return setFault(found.fault);
    setCode('');
    await engine.read(found.badge);
  }

  return (
    <form ref={form} class="typed-code" onSubmit={check} noValidate>
      <Field
        id="code"
        label={texts.label}
        hint={online ? texts.hint : texts.hintOffline}
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
      <Button type="submit" busy={busy}>
        {busy ? texts.looking : texts.check}
      </Button>
    </form>
  );
}

async function resolved(
  engine: Pick<StationEngine, 'resolveCode'>,
  code: string,
): Promise<{ badge: string } | { fault: FaultName }> {
  const reply = await engine.resolveCode(code).catch(() => undefined);
  if (reply?.ok) return { badge: reply.value.badge };
  switch (reply?.refusal.refusal) {
    case 'unknown-code':
      return { fault: 'unknown' };
    case 'too-many-tries':
      return { fault: 'tooMany' };
    case 'invalid-input':
      return { fault: 'character' };
    default:
      return { fault: 'offline' };
  }
}
