/**
 * What AWS asks in us-west-2, in US dollars, as published in November 2026; free tiers are left out.
 * Source: the pricing pages of DynamoDB (on demand), Lambda (arm64), API Gateway (HTTP API), SES, SNS, CloudWatch Logs
 * and CloudFront.
 */
export const prices = {
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  lambdaGbSecond: 0.0000133334,
  lambdaCall: 0.2 / 1e6,
  apiCall: 1 / 1e6,
  mail: 0.1 / 1e3,
  /** Of what is attached to mails, pictures in the text included. */
  attachedGb: 0.12,
  /** Of what SES tells of its mails; handing it to a Lambda is free. */
  notification: 0.5 / 1e6,
  logGb: 0.5,
  edgeCall: 1 / 1e6,
  edgeGb: 0.085,
  /** A month. */
  alarm: 0.1,
} as const;

/** What is paid each month whether there is an event or not; an idle look takes about that long, of a gigabyte. */
export const monthly = {
  runsAMonth: 60 * 24 * 30,
  lambdas: ['mailer', 'scheduler'],
  idleMs: 50,
  alarmsEach: 3,
} as const;

/** What every call from a Lambda to the store and to SES takes on AWS, where nothing is as near as on one machine. */
export const remoteMs = { store: 5, post: 80 } as const;

/** A Lambda has a whole processor at this much memory, and a share of one below it. */
export const wholeProcessorMb = 1_769;
