import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { HouseFunction } from './house-function.ts';

/** Who the mails come from, and how SES sends them: over TLS only, opens and clicks unwatched. */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet;
  private readonly identity: EmailIdentity;

  constructor(
    scope: Construct,
    id: string,
    { mailDomain, mailAddress }: Pick<Settings, 'mailDomain' | 'mailAddress'>,
  ) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'configuration-set', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      // SES can rewrite links and add a picture to count readers; an account's setting must not turn it on.
      vdmOptions: { engagementMetrics: false },
    });
    this.identity = new EmailIdentity(this, 'identity', {
      identity: mailDomain ? Identity.domain(mailDomain) : Identity.email(mailAddress),
      configurationSet: this.configurationSet,
    });
    if (mailDomain) this.outputDkimRecords();
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
  }

  /** The CNAME records to add to the domain, so that SES may sign for it. */
  private outputDkimRecords(): void {
    for (const [index, { name, value }] of this.identity.dkimRecords.entries()) {
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` });
    }
  }
}
