import type { FigureGroup } from '../figure.ts';
import { costLines, costTable, edgeLines, monthlyLines } from './costTable.ts';
import { edgeEach } from './edgeEach.ts';
import { eventLife } from './eventLife.ts';

/** What a whole event's life costs, from what it used. */
export const costFigures: FigureGroup = {
  title: 'The cost of an event, for a thousand attendees',
  async measure(tell) {
    const life = await eventLife();
    const edge = await edgeEach();
    const used = {
      ...life,
      edgeCalls: edge.requests * life.attendees,
      edgeBytes: edge.bytes * life.attendees,
    };
    const lines = costLines(used);
    const sum = lines.reduce((total, { usd }) => total + usd, 0);
    const ses = lines.filter(({ what }) => what.startsWith('SES')).reduce((total, { usd }) => total + usd, 0);
    tell(`for a thousand attendees, free tiers left out:\n${costTable(lines)}`);
    tell(`beyond 10 million requests and a terabyte a month:\n${costTable(edgeLines(used))}`);
    tell(`each month, whoever comes:\n${costTable(monthlyLines())}`);
    return [
      { name: 'cost.per-1000-attendees-usd', value: sum, unit: 'USD' },
      { name: 'cost.ses-share', value: ses / sum, unit: 'share' },
    ];
  },
};
