import type { Interest } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import { shared } from '../../shared/texts/en.ts';

interface PicksProps<Name extends Interest> {
  id: string;
  legend: string;
  hint?: string;
  of: readonly Name[];
  picked: Name[];
  onPicked: (picked: Name[]) => void;
  fault?: string | undefined;
}

/** Any of the pathways or clusters, kept in the glossary's order. */
export function Picks<Name extends Interest>({
  id,
  legend,
  hint,
  of,
  picked,
  onPicked,
  fault,
}: PicksProps<Name>) {
  return (
    <ChoiceGroup id={id} legend={legend} hint={hint} fault={fault} chips>
      {of.map((name) => (
        <Choice
          key={name}
          chip
          type="checkbox"
          name={id}
          value={name}
          checked={picked.includes(name)}
          onChoose={(checked) =>
            onPicked(of.filter((other) => (other === name ? checked : picked.includes(other))))
          }
        >
          {shared.interestNames[name]}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
