import { enterEnvironment } from './enterEnvironment.ts';

/**
 * The deployed mailer in a process of its own, woken each second as by its schedule until nothing is left to send. It
 * tells its greatest memory once a second, in megabytes, so that a process that is killed has told it too.
 */
const [, , dynamodb = '', ses = ''] = process.argv;
enterEnvironment(dynamodb, ses);
const { handler } = await import('#functions/mailer/handler.ts');

const tell = () => process.send?.({ peakMb: process.resourceUsage().maxRSS / 1000 });
setInterval(tell, 1_000);
for (;;) {
  await handler({ 'detail-type': 'Scheduled Event' } as never);
  tell();
  process.send?.({ swept: true });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}
