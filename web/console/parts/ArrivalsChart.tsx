import type { Answer } from '#contract/contract.ts';
import { eventHour } from '../../shared/eventTime.ts';
import { chartScale, labelEvery } from '../chartScale.ts';
import { useWidth } from './useWidth.ts';

interface ArrivalsChartProps {
  arrivals: Answer<'getAttendance'>['arrivals'];
  timeZone: string;
}

const height = 220;
const left = 36;
const bottom = 28;
const top = 12;
/** Room for one label of the time axis, in pixels. */
const labelWidth = 76;

/** Check-ins over time, a bar for five minutes; the same figures as a table for who prefers one. */
export function ArrivalsChart({ arrivals, timeZone }: ArrivalsChartProps) {
  const { element, width } = useWidth(600);
  const hour = (instant: string) => eventHour(instant, { locale: 'en', timeZone });
  const most = Math.max(...arrivals.map(({ came }) => came));
  const scale = chartScale(most);
  const step = Math.max(1, width - left) / arrivals.length;
  const bar = Math.min(48, step * 0.78);
  const y = (came: number) => top + (height - top - bottom) * (1 - came / scale.top);
  const every = labelEvery(arrivals.length, Math.floor((width - left) / labelWidth) || 1);
  const peak = arrivals.find(({ came }) => came === most);
  return (
    <figure class="stack close">
      <div ref={element}>
        <svg
          class="chart"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={`Arrivals in steps of five minutes. Most at ${peak ? hour(peak.from) : ''}: ${most}.`}
        >
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line class="chart-line" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
              <text class="chart-text" x={left - 8} y={y(tick) + 4} text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
          {arrivals.map(({ from, came }, index) => (
            <g key={from}>
              <rect
                class="chart-bar"
                x={left + index * step + (step - bar) / 2}
                y={y(came)}
                width={bar}
                height={y(0) - y(came)}
                rx={Math.min(3, bar / 4)}
              />
              {index % every === 0 && (
                <text
                  class="chart-text"
                  x={left + index * step + (every === 1 ? step / 2 : (step - bar) / 2)}
                  y={height - 8}
                  text-anchor={every === 1 ? 'middle' : 'start'}
                >
                  {hour(from)}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <details class="small">
        <summary>Arrivals as a table</summary>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col" class="number">
                Came
              </th>
            </tr>
          </thead>
          <tbody>
            {arrivals.map(({ from, came }) => (
              <tr key={from}>
                <td>{hour(from)}</td>
                <td class="number">{came}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
