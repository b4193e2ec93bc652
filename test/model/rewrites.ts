import type { RequestBody } from './storeRequest.ts';
import type { Weakness } from './world.ts';

/** Takes the whole condition from some requests to a table. */
export function dropping(
  operation: string,
  table: string,
  which: (body: RequestBody) => boolean,
): Weakness['rewrite'] {
  return (name, body) => {
    if (name !== operation || !body.TableName.endsWith(table) || !which(body)) return body;
    const { ConditionExpression: _condition, ...rest } = body;
    return withoutUnused(rest);
  };
}

/** Takes single conditions from what writes a settling. */
export function withoutConditions(which: RegExp): Weakness['rewrite'] {
  return (_, body) => {
    const { ConditionExpression } = body;
    if (!ConditionExpression?.includes(':readCutoff')) return body;
    const left = ConditionExpression.split(' AND ').filter((condition) => !which.test(condition));
    return withoutUnused({ ...body, ConditionExpression: left.join(' AND ') });
  };
}

/** DynamoDB refuses names and values that no expression uses. */
export function withoutUnused(body: RequestBody): RequestBody {
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values, ...rest } = body;
  const used = new Set(JSON.stringify(rest).match(/[#:]\w+/g));
  const usedOf = <T>(entries: Record<string, T> | undefined) => {
    const left = Object.entries(entries ?? {}).filter(([name]) => used.has(name));
    return left.length > 0 ? Object.fromEntries(left) : undefined;
  };
  const [usedNames, usedValues] = [usedOf(names), usedOf(values)];
  return {
    ...rest,
    ...(usedNames && { ExpressionAttributeNames: usedNames }),
    ...(usedValues && { ExpressionAttributeValues: usedValues }),
  };
}
