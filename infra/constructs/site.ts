import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, HttpVersion, PriceClass } from 'aws-cdk-lib/aws-cloudfront';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { Api } from './api.ts';
import { apiBehaviors } from './api-behaviors.ts';
import { pageBehaviors } from './page-behaviors.ts';
import { SiteFiles } from './site-files.ts';

export interface SiteProps extends Pick<Settings, 'domainName' | 'certificateArn'> {
  api: Api;
  /** The built site; without it no files are uploaded. */
  webFolder?: string | undefined;
}

/** Every status for which CloudFront lets one say how long it is kept. */
const errorStatuses = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/**
 * Pages and API under one name. Nothing logs addresses here, neither CloudFront nor the bucket: those
 * below `/b/` and `/B/` are badges.
 */
export class Site extends Construct {
  readonly distribution: Distribution;
  /** The site's origin, without a final slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { api, webFolder, domainName, certificateArn }: SiteProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { everywhere, special } = pageBehaviors(this, bucket);
    this.distribution = new Distribution(this, 'distribution', {
      defaultBehavior: everywhere,
      additionalBehaviors: { ...special, ...apiBehaviors(this, api, everywhere.responseHeadersPolicy) },
      // CloudFront would keep an error for ten seconds and give one student's refusal to the next.
      errorResponses: errorStatuses.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      priceClass: PriceClass.PRICE_CLASS_100,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(domainName &&
        certificateArn && {
          domainNames: [domainName],
          certificate: Certificate.fromCertificateArn(this, 'certificate', certificateArn),
        }),
    });
    this.url = `https://${domainName ?? this.distribution.distributionDomainName}`;
    if (webFolder) new SiteFiles(this, 'files', { webFolder, bucket, distribution: this.distribution });
  }
}
