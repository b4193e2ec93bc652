import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { shared } from '../../shared/texts/en.ts';
import { ask } from '../ask.ts';
import { registrationStatusTexts } from '../labels.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

type Pair = Answer<'listPairs'>['pairs'][number];

interface PairCardProps {
  event: string;
  pair: Pair;
  onDismiss: () => void;
  onMerged: () => void;
}

/** Two registrations side by side. What differs is marked, so that a look is enough. */
export function PairCard({ event, pair, onDismiss, onMerged }: PairCardProps) {
  const [asking, setAsking] = useState(false);
  const { alone, onRoster } = pair;
  const name = `${alone.firstName} ${alone.lastName}`;
  const rows = [
    { label: 'Name', texts: [name, `${onRoster.firstName} ${onRoster.lastName}`] },
    { label: 'School', texts: [alone.school, onRoster.school] },
    { label: 'Grade', texts: [shared.grades[alone.grade], shared.grades[onRoster.grade]] },
    { label: 'E-mail', texts: [alone.email ?? 'None', onRoster.email ?? 'None'] },
    {
      label: 'Status',
      texts: [registrationStatusTexts[alone.status], registrationStatusTexts[onRoster.status]],
    },
  ];
  return (
    <section class="card stack close" aria-label={`${name}, twice`}>
      <table class="pair">
        <thead>
          <tr>
            <td class="pair-corner" />
            <th scope="col">Registered alone</th>
            <th scope="col">
              {onRoster.group ? `On a roster, ${onRoster.group.contactName}` : 'Came as a walk-in'}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, texts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {texts.map((text, index) => (
                <td key={index}>{texts[0] === texts[1] ? text : <strong>{text}</strong>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <Button onClick={() => setAsking(true)}>
          Merge<span class="visually-hidden"> {name}</span>
        </Button>
        <Button look="quiet" onClick={onDismiss} aria-label={`Two people: ${name}`}>
          Two people
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={`Merge the two registrations of ${name}?`}
          confirm="Merge"
          keep="Not yet"
          onConfirm={async () => {
            const outcome = await ask('mergeRegistrations', {
              event,
              alone: alone.id,
              onRoster: onRoster.id,
            });
            if (outcome.ok) onMerged();
            return outcome;
          }}
          onClose={() => setAsking(false)}
        >
          <ul>
            <li>Both badges and both private links open one registration from now on.</li>
            <li>
              The better of the two places stays. The other comes free
              {onRoster.group && ', for someone else of the class or for the line'}.
            </li>
            {onRoster.group && (
              <li>
                {alone.email
                  ? `${alone.firstName} is told by mail and comes with the class.`
                  : `${alone.firstName} comes with the class.`}
              </li>
            )}
          </ul>
          <p>This cannot be undone.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
