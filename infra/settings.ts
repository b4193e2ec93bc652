import * as z from 'zod';

/** What a deployment is told from outside, by CDK context (`-c name=value` or cdk.context.json). */
export interface Settings {
  ownerEmail: string;
  organizationName: string;
  /** Its postal address on one line. */
  organizationAddress: string;
  /** An address, or a name and an address in angle brackets. */
  mailFrom: string;
  /** The address alone. */
  mailAddress: string;
  /** The domain to verify with SES; without it the address is verified. */
  mailDomain?: string | undefined;
  /** The hosted zone of this account that mailDomain's records are put into; without it they are only put out. */
  mailZoneId?: string | undefined;
  /** That zone's own name, where it is not mailDomain but one above. */
  mailZoneName?: string | undefined;
  domainName?: string | undefined;
  /** In us-east-1, where CloudFront looks for it. */
  certificateArn?: string | undefined;
  alarmEmail?: string | undefined;
}

/** Enough to look at the template; `-c stage=production` takes none of them. */
const placeholders = {
  ownerEmail: 'owner@example.org',
  organizationName: 'Example Career Network',
  organizationAddress: '100 Example Street, Olympia, WA 98501',
  mailFrom: 'Example Career Network <events@example.org>',
};

const domain = z.hostname('Expected a domain such as events.example.org');

const fields = z.object({
  ownerEmail: z.email('Expected the e-mail address of the first owner'),
  organizationName: z.string('Expected the name people know you by').trim().min(1),
  organizationAddress: z.string('Expected your postal address on one line').trim().min(1).max(200),
  mailFrom: z
    .string('Expected an address, or a name and an address: Career Days <events@example.org>')
    .refine(
      (from) => z.email().safeParse(addressIn(from)).success,
      'Expected an address, or a name and an address: Career Days <events@example.org>',
    ),
  mailDomain: domain.optional(),
  mailZoneId: z
    .string()
    .regex(/^Z[A-Z0-9]{5,31}$/, 'Expected the id of a hosted zone such as Z0123456789ABCDEFGHIJ')
    .optional(),
  mailZoneName: domain.optional(),
  domainName: domain.optional(),
  certificateArn: z
    .string()
    .regex(/^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\/.+$/, 'Expected a certificate in us-east-1')
    .optional(),
  alarmEmail: z.email('Expected an e-mail address').optional(),
});

/** Settings that contradict each other, as faults in the same form as a missing one. */
const consistent = fields
  .refine((given) => !given.domainName === !given.certificateArn, {
    path: ['certificateArn'],
    error: 'domainName and certificateArn go together',
  })
  .refine(({ mailDomain, mailFrom }) => !mailDomain || isAt(mailDomain, addressIn(mailFrom)), {
    path: ['mailDomain'],
    error: 'mailFrom must be an address at mailDomain',
  })
  .refine(({ mailZoneId, mailDomain }) => !mailZoneId || mailDomain, {
    path: ['mailZoneId'],
    error: 'mailZoneId needs the mailDomain whose records go there',
  })
  .refine(({ mailZoneName, mailZoneId }) => !mailZoneName || mailZoneId, {
    path: ['mailZoneName'],
    error: 'mailZoneName goes together with mailZoneId',
  })
  .refine(({ mailZoneName, mailDomain = '' }) => !mailZoneName || isWithin(mailZoneName, mailDomain), {
    path: ['mailZoneName'],
    error: 'mailDomain must be mailZoneName or below it',
  });

/**
 * Reads the settings by name. In the stage `production` nothing has a default, and one error names all
 * that is missing or faulty; in any other stage the placeholders fill in.
 */
export function readSettings(context: (name: string) => unknown): Settings {
  const given = Object.keys(fields.shape)
    .map((name) => [name, context(name)])
    .filter(([, value]) => value !== undefined && value !== '');
  const defaults = isProduction(context) ? {} : placeholders;
  const parsed = consistent.safeParse({ ...defaults, ...Object.fromEntries(given) });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are missing or not as expected (docs/deploy.md):\n${faults.join('\n')}`);
  }
  return { ...parsed.data, mailAddress: addressIn(parsed.data.mailFrom) };
}

export function isProduction(context: (name: string) => unknown): boolean {
  return context('stage') === 'production';
}

function addressIn(from: string): string {
  return (/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from).trim();
}

function isAt(mailDomain: string, address: string): boolean {
  return isWithin(mailDomain, address.split('@')[1] ?? '');
}

function isWithin(domain: string, host: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
