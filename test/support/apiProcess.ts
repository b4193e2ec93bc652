import { startLocal } from '#infra/local/local.ts';

/** A process of its own that serves the API on a store and an SES of another's; prints its origin when ready. */
const [, , dynamodb = '', ses = ''] = process.argv;
const { site } = await startLocal({ port: 0, data: ':memory:', minuteMs: 0, dynamodb, ses });
process.send?.(site);
