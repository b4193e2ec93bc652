import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { HouseFunction } from './house-function.ts';
import { MailRecords, mailFromDomain } from './mail-records.ts';

type MailProps = Pick<Settings, 'mailDomain' | 'mailAddress' | 'mailZoneId' | 'mailZoneName'>;

/** Who the mails come from, how SES sends them (over TLS only, opens and clicks unwatched), and who hears of them. */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet;
  /** What SES tells of each mail. */
  readonly events: Topic;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, { mailDomain, mailAddress, ...zone }: MailProps) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'configuration-set', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Turnout keeps a list per organization, from which an address can be taken; the account's would go on refusing.
      disableSuppressionList: true,
      // SES can rewrite links and add a picture to count readers; an account's setting must not turn it on.
      vdmOptions: { engagementMetrics: false },
    });
    this.events = new Topic(this, 'events', { enforceSSL: true });
    this.configurationSet.addEventDestination('feedback', {
      destination: EventDestination.snsTopic(this.events),
      // What became of a mail, and never whether someone read it. That it was sent says nothing that these don't.
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'identity', {
      identity: mailDomain ? Identity.domain(mailDomain) : Identity.email(mailAddress),
      configurationSet: this.configurationSet,
      // Bounces are told by events; SES would mail them to the sender as well.
      feedbackForwarding: false,
      ...(mailDomain && {
        mailFromDomain: mailFromDomain(mailDomain),
        // While its records are missing, mails leave by SES's own domain instead of not at all.
        mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      }),
    });
    if (mailDomain) {
      const { dkimRecords } = this.identity;
      new MailRecords(this, 'records', { mailDomain, dkimRecords, ...zone });
    }
  }

  grantSend(houseFunction: HouseFunction): void {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    houseFunction.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, configurationSetArn],
      }),
    );
    // How fast and how much the account may send; IAM knows no resource to limit this to.
    houseFunction.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
  }
}
