import { manifest } from '#functions/manifest.ts';
import { monthly, prices } from './prices.ts';
import type { Used } from './used.ts';

export interface CostLine {
  what: string;
  /** Counted in this run. */
  amount: string;
  /** US dollars for a thousand attendees. */
  usd: number;
}

/** What a thousand attendees cost, line by line, dearest first; without what is paid each month in any case. */
export function costLines(used: Used): CostLine[] {
  const line = lineOf(used);
  const runs = Object.values(used.lambdas).reduce((sum, { runs }) => sum + runs, 0);
  return [
    line('SES: mails', used.mails, 'mails', prices.mail),
    line('SES: attachments', used.attachedBytes / 1e3, 'kB', prices.attachedGb / 1e6),
    line('SNS: what SES tells', used.notifications, 'notifications', prices.notification),
    line('DynamoDB: writes', used.writeUnits, 'units', prices.writeUnit),
    line('DynamoDB: reads', used.readUnits, 'units', prices.readUnit),
    line('API Gateway', used.apiCalls, 'calls', prices.apiCall),
    line('Lambda: runs', runs, 'runs', prices.lambdaCall),
    ...Object.entries(used.lambdas).map(([name, { gbSeconds }]) =>
      line(`Lambda: time of ${name}`, gbSeconds, 'GB-s', prices.lambdaGbSecond),
    ),
    line('Lambda: waiting for slots', waitingGbSeconds(used), 'GB-s', prices.lambdaGbSecond),
    line('CloudWatch: logs', used.logBytes / 1e3, 'kB', prices.logGb / 1e6),
  ].sort((one, other) => other.usd - one.usd);
}

/** CloudFront, whose first 10 million requests and terabyte of every month are free for good. */
export function edgeLines(used: Used): CostLine[] {
  const line = lineOf(used);
  return [
    line('CloudFront: requests', used.edgeCalls, 'requests', prices.edgeCall),
    line('CloudFront: data', used.edgeBytes / 1e3, 'kB', prices.edgeGb / 1e6),
  ];
}

function lineOf({ attendees }: Used) {
  return (what: string, count: number, unit: string, price: number): CostLine => ({
    what,
    amount: `${(count / attendees).toFixed(count / attendees < 1 ? 3 : 1)} ${unit} each`,
    usd: (count * price * 1000) / attendees,
  });
}

/** A new account's SES takes 14 mails a second, of which mail to many gets 70 %; a mailer of 1 GB waits for each. */
function waitingGbSeconds({ mails, attendees }: Used): number {
  return (mails - attendees) / (14 * 0.7);
}

/** What is paid each month however many come: two Lambdas that look once a minute, and the alarms. */
export function monthlyLines(): CostLine[] {
  const { runsAMonth, lambdas, idleMs, alarmsEach } = monthly;
  const runs = runsAMonth * lambdas.length;
  const alarms = Object.keys(manifest).length * alarmsEach;
  return [
    {
      what: 'Lambda: looking once a minute',
      amount: `${runs} runs`,
      usd: runs * (prices.lambdaCall + (idleMs / 1000) * prices.lambdaGbSecond),
    },
    { what: 'CloudWatch: alarms', amount: `${alarms} alarms`, usd: alarms * prices.alarm },
  ];
}

export function costTable(lines: CostLine[]): string {
  const sum = lines.reduce((total, { usd }) => total + usd, 0);
  const rows = [...lines, { what: 'together', amount: '', usd: sum }];
  return rows
    .map(({ what, amount, usd }) => `  ${what.padEnd(34)}${amount.padStart(26)}  $${usd.toFixed(4)}\n`)
    .join('');
}
