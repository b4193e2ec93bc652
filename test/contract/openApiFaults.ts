type Value = Record<string, unknown>;

/**
 * What is wrong with a document by the rules of OpenAPI 3.1 and JSON Schema 2020-12 that its shape can
 * break: fixed fields, parameters against their path, response codes, references, and schema keywords.
 * Source: https://spec.openapis.org/oas/v3.1.0
 */
export function documentFaults(document: unknown): string[] {
  const faults: string[] = [];
  const root = record(document);
  only(faults, '', root, ['openapi', 'info', 'servers', 'paths', 'components', 'tags', 'security']);
  const info = record(root.info);
  for (const name of ['title', 'version']) {
    if (typeof info[name] !== 'string') faults.push(`info.${name} is no text`);
  }
  const seen = new Set<unknown>();
  for (const [path, item] of Object.entries(record(root.paths))) {
    if (!path.startsWith('/')) faults.push(`${path} starts with no slash`);
    for (const [method, operation] of Object.entries(record(item))) {
      const at = `${method} ${path}`;
      if (!/^(get|put|post|delete|patch)$/.test(method)) faults.push(`${at}: no method`);
      operationFaults(faults, at, path, method, record(operation), root);
      if (seen.has(record(operation).operationId)) faults.push(`${at}: an operation id twice`);
      seen.add(record(operation).operationId);
    }
  }
  for (const [name, schema] of Object.entries(record(record(root.components).schemas))) {
    schemaFaults(faults, `components.schemas.${name}`, schema, root);
  }
  for (const [name, scheme] of Object.entries(record(record(root.components).securitySchemes))) {
    const { type, scheme: http, in: place } = record(scheme);
    const known = (type === 'http' && http === 'bearer') || (type === 'apiKey' && place === 'cookie');
    if (!known) faults.push(`securitySchemes.${name} is of no known kind`);
  }
  return faults;
}

function operationFaults(
  faults: string[],
  at: string,
  path: string,
  method: string,
  operation: Value,
  root: Value,
) {
  only(faults, at, operation, [
    ...['operationId', 'summary', 'description', 'security', 'parameters', 'requestBody', 'responses'],
  ]);
  const parameters = (operation.parameters ?? []) as Value[];
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const given = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  if (JSON.stringify(inPath) !== JSON.stringify(given)) faults.push(`${at}: path parameters differ`);
  for (const parameter of parameters) {
    only(faults, at, parameter, ['name', 'in', 'required', 'schema', 'description']);
    if (parameter.in === 'path' && parameter.required !== true) faults.push(`${at}: optional in a path`);
    schemaFaults(faults, `${at} ${parameter.name}`, parameter.schema, root);
  }
  if (operation.requestBody !== undefined) {
    if (method === 'get') faults.push(`${at}: a GET with a body`);
    contentFaults(faults, `${at} body`, record(operation.requestBody), root);
  }
  const responses = record(operation.responses);
  if (!Object.keys(responses).length) faults.push(`${at}: no response`);
  for (const [status, response] of Object.entries(responses)) {
    if (!/^([1-5]\d\d|default)$/.test(status)) faults.push(`${at}: ${status} is no status`);
    if (typeof record(response).description !== 'string') faults.push(`${at} ${status}: no description`);
    contentFaults(faults, `${at} ${status}`, record(response), root);
  }
}

function contentFaults(faults: string[], at: string, holder: Value, root: Value) {
  for (const [media, content] of Object.entries(record(holder.content))) {
    if (!/^[a-z]+\/[a-z+.-]+$/.test(media)) faults.push(`${at}: ${media} is no media type`);
    schemaFaults(faults, at, record(content).schema, root);
  }
}

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
const schemaKeywords = [
  ...['$ref', 'type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', 'not', 'title', 'description', 'default'],
  ...['properties', 'required', 'additionalProperties', 'propertyNames', 'items', 'prefixItems'],
  ...[
    'minItems',
    'maxItems',
    'minLength',
    'maxLength',
    'pattern',
    'format',
    'minProperties',
    'maxProperties',
  ],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'readOnly'],
];

function schemaFaults(faults: string[], at: string, given: unknown, root: Value): void {
  if (typeof given === 'boolean') return;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    faults.push(`${at}: no schema`);
    return;
  }
  const schema = given as Value;
  only(faults, at, schema, schemaKeywords);
  for (const type of [schema.type ?? []].flat()) {
    if (!types.includes(String(type))) faults.push(`${at}: ${type} is no type`);
  }
  if (typeof schema.$ref === 'string' && !resolves(schema.$ref, root))
    faults.push(`${at}: ${schema.$ref} leads nowhere`);
  if (schema.pattern !== undefined) patternFault(faults, at, schema.pattern);
  if (
    schema.enum !== undefined &&
    new Set(schema.enum as unknown[]).size !== (schema.enum as unknown[]).length
  ) {
    faults.push(`${at}: a value twice in an enum`);
  }
  for (const name of (schema.required ?? []) as string[]) {
    if (!(name in record(schema.properties))) faults.push(`${at}: ${name} is required and not described`);
  }
  for (const [name, property] of Object.entries(record(schema.properties))) {
    schemaFaults(faults, `${at}.${name}`, property, root);
  }
  for (const keyword of ['items', 'additionalProperties', 'propertyNames', 'not']) {
    if (schema[keyword] !== undefined) schemaFaults(faults, `${at}.${keyword}`, schema[keyword], root);
  }
  for (const keyword of ['anyOf', 'oneOf', 'allOf', 'prefixItems']) {
    const list = schema[keyword] as unknown[] | undefined;
    if (list?.length === 0) faults.push(`${at}: an empty ${keyword}`);
    for (const [index, one] of (list ?? []).entries())
      schemaFaults(faults, `${at}.${keyword}.${index}`, one, root);
  }
}

function patternFault(faults: string[], at: string, pattern: unknown) {
  try {
    new RegExp(String(pattern), 'u');
  } catch {
    faults.push(`${at}: ${pattern} is no pattern`);
  }
}

/** Whether a `#/…` reference leads somewhere in the document. */
function resolves(reference: string, root: Value): boolean {
  if (!reference.startsWith('#/')) return false;
  const steps = reference.slice(2).split('/');
  return steps.reduce<unknown>((value, step) => record(value)[step], root) !== undefined;
}

function only(faults: string[], at: string, value: Value, allowed: string[]) {
  for (const name of Object.keys(value)) {
    if (!allowed.includes(name) && !name.startsWith('x-'))
      faults.push(`${at}: ${name} is not of OpenAPI 3.1`);
  }
}

function record(value: unknown): Value {
  return typeof value === 'object' && value !== null ? (value as Value) : {};
}
