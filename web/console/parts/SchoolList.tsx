import { Button } from '../../shared/Button.tsx';
import type { ListedSchool } from '../likelySchools.ts';

interface SchoolListProps {
  schools: readonly ListedSchool[];
  mayChange: boolean;
  /** The names of those that are ticked. */
  ticked: string[];
  onTicked: (ticked: string[]) => void;
  isOnList: (school: string) => boolean;
  onKeep: (school: string) => Promise<void>;
}

/** Every school with its spellings; ticked ones can be merged. */
export function SchoolList({ schools, mayChange, ticked, onTicked, isOnList, onKeep }: SchoolListProps) {
  if (schools.length === 0) {
    return (
      <div class="card stack close empty">
        <h3>No schools yet</h3>
        <p class="soft">They appear here as students and classes register.</p>
      </div>
    );
  }
  return (
    <section class="stack" aria-labelledby="all-schools-title">
      <h3 id="all-schools-title">All schools</h3>
      <ul class="plain school-list">
        {schools.map(({ school, registrations, spellings }) => {
          const others = spellings.filter((spelling) => spelling !== school);
          const text = (
            <span class="school-text">
              <span>
                {school} <span class="soft small">{registrations.toLocaleString('en')} registered</span>
              </span>
              {others.length > 0 && <span class="soft small">also typed: {others.join(', ')}</span>}
            </span>
          );
          return (
            <li key={school} class="school-row">
              {mayChange ? (
                <label class="school-tick">
                  <input
                    type="checkbox"
                    name="schools"
                    value={school}
                    checked={ticked.includes(school)}
                    onChange={({ currentTarget }) =>
                      onTicked(
                        currentTarget.checked
                          ? [...ticked, school]
                          : ticked.filter((other) => other !== school),
                      )
                    }
                  />
                  {text}
                </label>
              ) : (
                text
              )}
              {isOnList(school) ? (
                <span class="tag">On your list</span>
              ) : (
                mayChange && (
                  <Button
                    look="plain"
                    onClick={() => void onKeep(school)}
                    aria-label={`Add to your list: ${school}`}
                  >
                    Add to your list
                  </Button>
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
