import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/**
 * The bytes of an item as DynamoDB counts them: names and values.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemSize(item: Item): number {
  return sum(Object.entries(item).map(([name, value]) => utf8(name) + valueSize(value)));
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  // A list or map costs three bytes, and each of its elements one more.
  if (value.L) return 3 + sum(value.L.map((element) => 1 + valueSize(element)));
  if (value.M) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.SS) return sum(value.SS.map(utf8));
  throw new Error(`No rule for a value of the kind ${Object.keys(value)}`);
}

/** A byte for every two significant digits begun, one more, and one for a minus. */
function numberSize(number: string): number {
  const plain = exactDigits(number);
  const digits = plain.replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (number.startsWith('-') ? 1 : 0);
}

/** All digits of a number, the decimal point and the exponent left out. */
function exactDigits(number: string): string {
  return (number.toLowerCase().split('e')[0] ?? '').replace(/[-+.]/g, '');
}

function utf8(text: string): number {
  return Buffer.byteLength(text);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
