import { existsSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { bundleWithEsbuild } from './bundle.ts';
import { isProduction, readSettings } from './settings.ts';
import { TurnoutStack } from './stack.ts';

const webFolder = 'web/dist';

const app = new App();
const context = (name: string): unknown => app.node.tryGetContext(name);
const production = isProduction(context);
const settings = readSettings(context);
const built = existsSync(webFolder);
if (production && !built) throw new Error(`${webFolder} is missing: run "npm run deploy", which builds it`);

// A stack of placeholders has a name of its own, so that it can never be laid over the real one.
new TurnoutStack(app, production ? 'Turnout' : 'TurnoutPreview', {
  settings,
  bundle: bundleWithEsbuild,
  webFolder: built ? webFolder : undefined,
  description: 'Turnout: registration, check-in and follow-up for career events',
});
