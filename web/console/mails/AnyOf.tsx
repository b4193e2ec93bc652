import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';

interface AnyOfProps {
  id: string;
  legend: string;
  hint?: string;
  offered: readonly { id: string; text: string }[];
  /** What one that is picked but no longer offered is called; it can only be taken away. */
  gone?: string;
  picked: readonly string[];
  onPicked: (picked: string[]) => void;
  fault?: string | undefined;
}

/** Any of several, as chips. */
export function AnyOf({ id, legend, hint, offered, gone, picked, onPicked, fault }: AnyOfProps) {
  const missing = gone ? picked.filter((chosen) => !offered.some((each) => each.id === chosen)) : [];
  const all = [...offered, ...missing.map((chosen) => ({ id: chosen, text: gone ?? '' }))];
  return (
    <ChoiceGroup id={id} legend={legend} hint={hint} fault={fault} chips>
      {all.map((each) => (
        <Choice
          key={each.id}
          chip
          type="checkbox"
          name={id}
          value={each.id}
          checked={picked.includes(each.id)}
          onChoose={(checked) =>
            onPicked(checked ? [...picked, each.id] : picked.filter((other) => other !== each.id))
          }
        >
          {each.text}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
