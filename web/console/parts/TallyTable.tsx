import { Meter } from './Meter.tsx';

interface TallyTableProps {
  caption: string;
  /** The heading of the first column. */
  of: string;
  rows: { name: string; registered: number; came: number }[];
}

/** Who came of those registered, a bar a row. The bar only repeats the figures beside it. */
export function TallyTable({ caption, of, rows }: TallyTableProps) {
  return (
    <table class="figures tally">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" class="number">
            Came
          </th>
          <th scope="col" class="number">
            Registered
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, registered, came }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <Meter of={registered} done={came} />
            </th>
            <td class="number">{came}</td>
            <td class="number">{registered}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
