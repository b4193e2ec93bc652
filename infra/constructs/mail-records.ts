import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { CnameRecord, HostedZone, type IHostedZone, MxRecord, TxtRecord } from 'aws-cdk-lib/aws-route53';
import type { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

export interface MailRecordsProps extends Pick<Settings, 'mailZoneId' | 'mailZoneName'> {
  mailDomain: string;
  dkimRecords: EmailIdentity['dkimRecords'];
}

/** A record in the form that people copy into their domain's settings. */
interface DnsRecord {
  /** What it is for; part of its name among the outputs. */
  id: string;
  name: string;
  type: 'CNAME' | 'MX' | 'TXT';
  value: string;
}

/** Where bounces of a domain's mails go back to, which lets SPF speak for the same domain as the sender. */
export function mailFromDomain(mailDomain: string): string {
  return `bounce.${mailDomain}`;
}

const ttl = Duration.hours(1);
const mxPriority = 10;

/**
 * What the domain's DNS must say so that mails are known to be its own: DKIM, SPF and MX of the MAIL FROM domain, and
 * DMARC. As outputs always, and as records where the zone is one of this account's.
 */
export class MailRecords extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { mailDomain, dkimRecords, mailZoneId, mailZoneName }: MailRecordsProps,
  ) {
    super(scope, id);
    const records = [...dkim(dkimRecords), ...others(mailDomain, Stack.of(this).region)];
    for (const { id, name, type, value } of records) {
      new CfnOutput(this, id, { value: `${name} ${type} ${value}` });
    }
    if (!mailZoneId) return;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'zone', {
      hostedZoneId: mailZoneId,
      zoneName: mailZoneName ?? mailDomain,
    });
    for (const record of records) add(this, zone, record);
  }
}

function dkim(records: MailRecordsProps['dkimRecords']): DnsRecord[] {
  return records.map(({ name, value }, index) => ({
    id: `DkimRecord${index + 1}`,
    ...{ name, type: 'CNAME', value },
  }));
}

function others(mailDomain: string, region: string): DnsRecord[] {
  const mailFrom = mailFromDomain(mailDomain);
  return [
    {
      ...{ id: 'MailFromMxRecord', name: mailFrom, type: 'MX' },
      value: `${mxPriority} feedback-smtp.${region}.amazonses.com`,
    },
    { id: 'MailFromSpfRecord', name: mailFrom, type: 'TXT', value: 'v=spf1 include:amazonses.com -all' },
    // Strict about what fails, lenient about subdomains: the MAIL FROM domain is one.
    {
      ...{ id: 'DmarcRecord', name: `_dmarc.${mailDomain}`, type: 'TXT' },
      value: 'v=DMARC1; p=quarantine; adkim=r; aspf=r',
    },
  ];
}

function add(scope: Construct, zone: IHostedZone, { id, name, type, value }: DnsRecord): void {
  // With a full stop at its end a name is whole, and the zone's is not put behind it.
  const common = { zone, recordName: `${name}.`, ttl };
  const record = `${id}InZone`;
  if (type === 'CNAME') new CnameRecord(scope, record, { ...common, domainName: value });
  else if (type === 'TXT') new TxtRecord(scope, record, { ...common, values: [value] });
  else {
    const hostName = value.split(' ')[1] ?? '';
    new MxRecord(scope, record, { ...common, values: [{ priority: mxPriority, hostName }] });
  }
}
