import type { Row, Session } from '../group.ts';
import { useSpeech } from '../speech.ts';
import { byTime } from './preferenceOrder.ts';
import { sessionCounts } from './sessionCounts.ts';

/** How many of the class are in each session: a bar and the number, in the order of time. */
export function SessionCounts({ sessions, rows }: { sessions: Session[]; rows: Row[] }) {
  const { texts } = useSpeech();
  const counts = sessionCounts(byTime(sessions), rows);
  const most = Math.max(1, ...counts.map(({ confirmed, waiting }) => confirmed + waiting));
  const share = (count: number) => `${(100 * count) / most}%`;
  return (
    <section class="card stack" aria-labelledby="counts-title">
      <h3 id="counts-title">{texts.countsTitle}</h3>
      <dl class="bars">
        {counts.map(({ session, confirmed, waiting }) => (
          <div key={session.id}>
            <dt>
              <bdi>{session.title}</bdi>
            </dt>
            <dd>
              <span>{texts.sessionCount(confirmed, waiting)}</span>
              <svg class="bar" width="100%" height="10" aria-hidden="true">
                <rect class="bar-all" width="100%" height="10" rx="5" />
                <rect class="bar-waiting" width={share(confirmed + waiting)} height="10" rx="5" />
                <rect class="bar-granted" width={share(confirmed)} height="10" rx="5" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
