import * as z from 'zod';

/** The environment of every Lambda. The CDK app and the local runner both set exactly these. */
export const environment = z.object({
  /** The site's origin, without a final slash. */
  SITE_URL: z.url().transform((url) => url.replace(/\/$/, '')),
  EVENTS_TABLE: z.string().min(1),
  REGISTRATIONS_TABLE: z.string().min(1),
  SCANS_TABLE: z.string().min(1),
  ACCESS_TABLE: z.string().min(1),
  /** The sender of every mail: an address, or a name and an address in angle brackets. */
  MAIL_FROM: z.string().min(3),
  /** The SES configuration set; empty where there is none. */
  MAIL_CONFIGURATION_SET: z.string().default(''),
  /** The first owner, who can sign in before anyone was invited. */
  OWNER_EMAIL: z.email(),
  /** The name of the first owner's organization. */
  ORGANIZATION_NAME: z.string().min(1),
  /** Its postal address on one line, as mails that are not asked for must name it. */
  ORGANIZATION_ADDRESS: z.string().min(1),
  /** The path of the built module that draws the event's page; empty where the pages are not built. */
  EVENT_PAGE_MODULE: z.string().default(''),
});

export interface Config {
  siteUrl: string;
  tables: { events: string; registrations: string; scans: string; access: string };
  mailFrom: string;
  mailConfigurationSet: string;
  ownerEmail: string;
  organizationName: string;
  organizationAddress: string;
  /** Empty where there is none. */
  eventPageModule: string;
}

/** Reads the environment once; a faulty one is reported whole, so that a deployment is mended in one go. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${faults.join('\n')}`);
  }
  const env = parsed.data;
  return {
    siteUrl: env.SITE_URL,
    tables: {
      events: env.EVENTS_TABLE,
      registrations: env.REGISTRATIONS_TABLE,
      scans: env.SCANS_TABLE,
      access: env.ACCESS_TABLE,
    },
    mailFrom: env.MAIL_FROM,
    mailConfigurationSet: env.MAIL_CONFIGURATION_SET,
    ownerEmail: env.OWNER_EMAIL.toLowerCase(),
    organizationName: env.ORGANIZATION_NAME,
    organizationAddress: env.ORGANIZATION_ADDRESS,
    eventPageModule: env.EVENT_PAGE_MODULE,
  };
}
