import { startLocal } from '#infra/local/local.ts';

/** The runner on a folder of its own, with a second for a minute and an SES of another's; prints its origin when ready. */
const [, , data = '', ses = ''] = process.argv;
const { site } = await startLocal({ port: 0, data, minuteMs: 1000, ses });
process.send?.(site);
