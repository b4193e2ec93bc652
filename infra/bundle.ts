import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

/** Turns a Lambda's entry file, and a built module that goes beside it, into its code; tests bundle nothing. */
export type Bundle = (name: string, entry: string, beside?: string) => Code;

/** Where the code of a Lambda is, on AWS. */
export const codeFolder = '/var/task';

/** How every Lambda is bundled: one minified ES module for Node 24 with all it needs, the AWS SDK too. */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  // The SDK's ES modules can be shaken, its CommonJS builds cannot: 325 kB instead of 513 kB.
  mainFields: ['module', 'main'],
  // CommonJS packages (nodemailer, qrcode) ask for Node's own modules by `require`, which ES modules lack.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  // Other ways to find credentials, which the SDK loads only where the environment has none; Lambda's has.
  external: [
    '@aws-sdk/credential-provider-ini',
    '@aws-sdk/credential-provider-process',
    '@aws-sdk/credential-provider-sso',
    '@aws-sdk/credential-provider-web-identity',
    '@smithy/credential-provider-imds',
  ],
  logLevel: 'error',
} satisfies BuildOptions;

export const bundleWithEsbuild: Bundle = (name, entry, beside) => {
  const folder = join('cdk.out', 'lambda', name);
  buildSync({ ...bundleOptions, entryPoints: [entry], outfile: join(folder, 'index.mjs') });
  if (beside) copyFileSync(beside, join(folder, basename(beside)));
  return Code.fromAsset(folder);
};
