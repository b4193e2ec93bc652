import { useEffect } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Lost } from '#web/shared/Lost.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useClass } from '../class/classContext.ts';
import type { Row } from '../group.ts';
import { listedName } from '../people/nameOf.ts';
import { useSpeech } from '../speech.ts';
import { csvOf } from './csv.ts';

/** Who of the class came, and who did not. */
export function Attendance() {
  const { texts } = useSpeech();
  const { group, roster } = useClass();
  // Someone may have come since the list was fetched.
  useEffect(() => {
    if (roster.asked.state === 'answered') roster.load();
  }, []);
  const { asked } = roster;
  if (asked.state === 'waiting') return <Progress label={texts.loading} />;
  if (asked.state !== 'answered') {
    return <Lost texts={texts} offline={asked.state === 'lost' && asked.offline} retry={roster.load} />;
  }
  const rows = asked.value;
  const { event, school } = group;
  const begun = Date.parse(event.startsAt) <= Date.now() || event.over || rows.some(({ came }) => came);
  const came = rows.filter((row) => row.came);
  const missed = rows.filter((row) => !row.came);

  const save = () => {
    const line = (row: Row) => [
      row.lastName,
      row.firstName,
      texts.kinds[row.kind],
      row.kind === 'student' ? texts.grades[row.grade] : '',
      row.subgroup ?? '',
      row.came ? texts.came : texts.missed,
    ];
    const heading = [
      texts.columns.lastName,
      texts.columns.firstName,
      texts.columns.kind,
      texts.columns.grade,
      texts.columns.subgroup,
      texts.parts.attendance,
    ];
    const file = new Blob([csvOf([heading, ...rows.map(line)])], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${event.slug}-${texts.attendanceFile}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  if (!begun) {
    return (
      <Notice title={texts.notBegunTitle}>
        <p>{texts.notBegunText}</p>
      </Notice>
    );
  }
  return (
    <section class="stack wide attendance" aria-labelledby="attendance-title">
      <div class="stack close">
        <h2 id="attendance-title">{texts.attendanceTitle}</h2>
        <p class="print-only">
          <bdi>{school}</bdi> · <bdi>{event.name}</bdi>
        </p>
        <p class="lead">{texts.cameOf(came.length, rows.length)}</p>
        <p class="soft">{event.over ? texts.cameMeans : texts.stillComing}</p>
      </div>
      {rows.length > 0 && (
        <div class="row actions no-print">
          <Button onClick={() => print()}>{texts.print}</Button>
          <Button look="quiet" onClick={save}>
            {texts.saveCsv}
          </Button>
        </div>
      )}
      {[
        { title: texts.missedTitle(missed.length), people: missed },
        { title: texts.cameTitle(came.length), people: came },
      ].map(
        ({ title, people }) =>
          people.length > 0 && (
            <section class="card stack" key={title} aria-label={title}>
              <h3>{title}</h3>
              <ul class="names">
                {people.map((row) => (
                  <li key={row.id}>
                    <bdi>{listedName(row, school)}</bdi>{' '}
                    <bdi class="soft small">
                      {row.kind === 'chaperone' ? texts.kinds.chaperone : row.subgroup}
                    </bdi>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </section>
  );
}
