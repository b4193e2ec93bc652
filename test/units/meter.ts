import { localTableName } from '#infra/local/environment.ts';
import { type IndexDefinition, type TableName, tables } from '#store/tables.ts';
import type { Exchange } from '#test/support/recordingWire.ts';
import type { Item } from './itemSize.ts';
import { readUnits } from './readUnits.ts';
import { indexEntry, type Units, writeUnits } from './writeUnits.ts';

interface Asked {
  TableName: string;
  Key?: Item;
  Item?: Item;
  IndexName?: string;
  ConsistentRead?: boolean;
}

/**
 * Tells what each request to a store that was empty at first costs, from what crossed the wire. It remembers each
 * item as it was written, so all of a store's writes have to pass by it, in their order.
 */
export class Meter {
  readonly #items = new Map<string, Item>();

  /** The units of one request; undefined for what is not counted: batches, scans, whatever the store did not do. */
  note({
    operation,
    body,
    status,
    answer,
  }: Pick<Exchange, 'operation' | 'body' | 'status' | 'answer'>): Units | undefined {
    const asked: Asked = JSON.parse(body);
    const refused = status !== 200;
    if (refused && !answer.includes('ConditionalCheckFailed')) return undefined;
    switch (operation) {
      case 'PutItem':
        return this.#write(asked, asked.Item, refused);
      case 'UpdateItem':
        return this.#write(asked, refused ? undefined : newImage(answer), refused);
      case 'DeleteItem':
        return this.#write(asked, undefined, refused);
      case 'GetItem': {
        const { Item: item } = JSON.parse(answer) as { Item?: Item };
        return {
          table: readUnits(item ? [item] : [], { consistent: asked.ConsistentRead === true }),
          indexes: {},
        };
      }
      case 'Query':
        return this.#query(asked, answer);
      default:
        return undefined;
    }
  }

  #write(asked: Asked, image: Item | undefined, refused: boolean): Units {
    const key = keyOf(asked.TableName, asked.Key ?? asked.Item ?? {});
    const before = this.#items.get(key);
    const after = refused ? before : image;
    if (after) this.#items.set(key, after);
    else this.#items.delete(key);
    return writeUnits(before, after, indexesOf(asked.TableName));
  }

  /** By the items themselves and not by what the answer shows of them: a projection is as dear as the whole. */
  #query({ TableName, IndexName, ConsistentRead }: Asked, answer: string): Units {
    const { Items } = JSON.parse(answer) as { Items: Item[] };
    const whole = Items.map((item) => this.#items.get(keyOf(TableName, item)) ?? item);
    const consistent = ConsistentRead === true;
    const index = indexesOf(TableName).find(({ name }) => name === IndexName);
    if (!index) return { table: readUnits(whole, { consistent }), indexes: {} };
    const entries = whole.map((item) => indexEntry(index, item) ?? item);
    return { table: 0, indexes: { [index.name]: readUnits(entries, { consistent }) } };
  }
}

function newImage(answer: string): Item {
  const { Attributes } = JSON.parse(answer) as { Attributes?: Item };
  if (!Attributes) throw new Error('An update is measured by the new image it answers');
  return Attributes;
}

function keyOf(table: string, { pk, sk }: Item): string {
  return JSON.stringify([table, pk?.S, sk?.S]);
}

function indexesOf(table: string): readonly IndexDefinition[] {
  const name = (Object.keys(tables) as TableName[]).find((one) => localTableName(one) === table);
  return name ? tables[name].indexes : [];
}
