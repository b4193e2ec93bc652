import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';

interface ItemListProps<Item extends { key: string }> {
  /** What one is called: "session". */
  one: string;
  items: Item[];
  onItems: (items: Item[]) => void;
  nameOf: (item: Item) => string;
  /** A few words after the name while the item is closed. */
  noteOf?: (item: Item) => string;
  make: () => Item;
  empty: string;
  hasFault: (index: number) => boolean;
  children: (item: Item, change: (change: Partial<Item>) => void, index: number) => ComponentChildren;
}

/** A list of things with many fields each: closed but for those being worked on. */
export function ItemList<Item extends { key: string }>(props: ItemListProps<Item>) {
  const { one, items, onItems, nameOf, noteOf, make, empty, hasFault, children } = props;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string, open: boolean) => {
    if (opened.has(key) === open) return;
    const next = new Set(opened);
    if (open) next.add(key);
    else next.delete(key);
    setOpened(next);
  };
  const focusNext = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (focusNext.current) document.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = undefined;
  });
  const add = () => {
    const item = make();
    focusNext.current = `[data-item="${item.key}"] :is(input, select, textarea)`;
    onItems([...items, item]);
    toggle(item.key, true);
  };
  const remove = (index: number) => {
    focusNext.current = `#add-${one}`;
    onItems(items.filter((_, at) => at !== index));
  };
  return (
    <div class="stack close">
      {items.length === 0 && <p class="soft">{empty}</p>}
      {items.map((item, index) => {
        const name = nameOf(item).trim() || `New ${one}`;
        return (
          <details
            key={item.key}
            class="item card"
            data-item={item.key}
            open={opened.has(item.key) || hasFault(index)}
            onToggle={(toggled) => toggle(item.key, toggled.currentTarget.open)}
          >
            <summary>
              <span class="item-title">
                <span class="item-name" data-item-name>
                  {name}
                </span>
                {noteOf && <span class="soft small">{noteOf(item)}</span>}
              </span>
            </summary>
            <div class="stack item-body">
              {children(
                item,
                (change) =>
                  onItems(items.map((other, at) => (at === index ? { ...other, ...change } : other))),
                index,
              )}
              <div>
                <Button look="danger" onClick={() => remove(index)} aria-label={`Remove ${one} ${name}`}>
                  Remove {one}
                </Button>
              </div>
            </div>
          </details>
        );
      })}
      <div>
        <Button id={`add-${one}`} look="quiet" onClick={add}>
          Add {article(one)} {one}
        </Button>
      </div>
    </div>
  );
}

function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}
