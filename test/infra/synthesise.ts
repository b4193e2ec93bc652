import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { readSettings } from '#infra/settings.ts';
import { TurnoutStack } from '#infra/stack.ts';

/** One resource of the template, as far as these tests read it. */
export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template's properties have no types
  Properties: any;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

/** The stack's template with code that bundles nothing and a site of one page. */
export function synthesise(context: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-synth-'));
  const webFolder = join(folder, 'web');
  mkdirSync(webFolder);
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Turnout</title>');
  mkdirSync(`${webFolder}-server`);
  writeFileSync(`${webFolder}-server/eventPage.mjs`, '');
  const entries: Record<string, string> = {};
  const besides: Record<string, string> = {};
  const stack = new TurnoutStack(new App({ outdir: join(folder, 'out') }), 'Turnout', {
    settings: readSettings((name) => context[name]),
    bundle: (name, entry, beside) => {
      entries[name] = entry;
      if (beside) besides[name] = relative(folder, beside);
      return Code.fromInline('export const handler = async () => {};');
    },
    webFolder,
  });
  const template = Template.fromStack(stack).toJSON();
  rmSync(folder, { recursive: true });
  return {
    resources: template.Resources as Record<string, Resource>,
    outputs: template.Outputs,
    entries,
    besides,
  };
}

export function ofType(resources: Record<string, Resource>, type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, resource]) => resource.Type === type);
}

/** The only resource of its type. */
export function single(resources: Record<string, Resource>, type: string): Resource {
  const found = ofType(resources, type);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`Expected one ${type}, found ${found.length}`);
  return first[1];
}

/** What a `Ref`, `Fn::GetAtt` or the first one inside a join points at; '' for anything else. */
export function target(reference: unknown): string {
  if (typeof reference !== 'object' || reference === null) return '';
  if ('Ref' in reference) {
    const name = String(reference.Ref);
    return name.startsWith('AWS::') ? '' : name;
  }
  if ('Fn::GetAtt' in reference && Array.isArray(reference['Fn::GetAtt'])) {
    return String(reference['Fn::GetAtt'][0]);
  }
  if ('Fn::Join' in reference && Array.isArray(reference['Fn::Join'])) {
    return reference['Fn::Join'][1].map(target).find(Boolean) ?? '';
  }
  return '';
}

/** The Lambdas of the manifest by name, without the one that CDK uploads the site with. */
export function lambdas(
  resources: Record<string, Resource>,
  names: string[],
): Record<string, [string, Resource]> {
  const found: Record<string, [string, Resource]> = {};
  for (const entry of ofType(resources, 'AWS::Lambda::Function')) {
    const name = names.find((name) => entry[0].replace(/[0-9A-F]{8}$/, '') === name);
    if (name) found[name] = entry;
  }
  return found;
}
