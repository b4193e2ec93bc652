interface AnswerBarsProps {
  /** The question. */
  caption: string;
  rows: { name: string; count: number }[];
  of: number;
}

/** How many gave each answer: a table whose bars only repeat its figures. */
export function AnswerBars({ caption, rows, of }: AnswerBarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table class="answer-bars">
      <caption>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Share</th>
          <th scope="col">Answers</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <svg width="100%" height="20" role="img" aria-label={`${Math.round((100 * count) / of)}%`}>
                <rect class="meter-all" width="100%" height="20" rx="4" />
                <rect class="chart-bar" width={`${(100 * count) / most}%`} height="20" rx="4" />
              </svg>
            </td>
            <td class="number">{count.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
