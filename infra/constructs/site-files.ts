import { RemovalPolicy } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { cacheControl } from '../headers.ts';

export interface SiteFilesProps {
  webFolder: string;
  bucket: Bucket;
  distribution: Distribution;
}

/**
 * Uploads the built site: first the assets, which are named after their content and never replaced, so
 * that a page opened before a deployment still finds its own; then the pages that ask for the new ones.
 */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { webFolder, bucket, distribution }: SiteFilesProps) {
    super(scope, id);
    const common = {
      sources: [Source.asset(webFolder)],
      destinationBucket: bucket,
      retainOnDelete: true,
      logGroup: new LogGroup(this, 'log', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    };
    const assets = new BucketDeployment(this, 'assets', {
      ...common,
      exclude: ['*'],
      include: ['assets/*'],
      prune: false,
      cacheControl: [CacheControl.fromString(cacheControl.assets)],
    });
    const pages = new BucketDeployment(this, 'pages', {
      ...common,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString(cacheControl.pages)],
      distribution,
      distributionPaths: ['/*'],
    });
    pages.node.addDependency(assets);
  }
}
