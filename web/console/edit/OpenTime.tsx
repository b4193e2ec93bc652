import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';

interface OpenTimeProps {
  id: string;
  label: string;
  /** What holds while it is left open, as a sentence. */
  unset: string;
  /** What helps with a time that is chosen. */
  chosen?: string;
  value: string;
  onValue: (value: string) => void;
  fault?: string | undefined;
}

/** A time that may be left open; what then holds is said, so that nobody has to guess. */
export function OpenTime({ id, label, unset, chosen, value, onValue, fault }: OpenTimeProps) {
  const clear = () => {
    onValue('');
    document.getElementById(id)?.focus();
  };
  return (
    <div class="open-time">
      <Field
        id={id}
        label={label}
        type="datetime-local"
        hint={value === '' ? unset : chosen}
        value={value}
        onValue={onValue}
        fault={fault}
      />
      {value !== '' && (
        <Button look="plain" onClick={clear} aria-label={`Leave open: ${label}`}>
          Leave open
        </Button>
      )}
    </div>
  );
}
