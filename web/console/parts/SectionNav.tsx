import { useEffect, useRef } from 'preact/hooks';

interface SectionNavProps<Name extends string> {
  label: string;
  sections: readonly Name[];
  titles: Record<Name, string>;
  current: Name;
  address: (name: Name) => string;
  /** Beside each other even where there is room for a column. */
  across?: boolean;
}

/** The parts of a tab, the present one marked and in sight. */
export function SectionNav<Name extends string>(props: SectionNavProps<Name>) {
  const { label, sections, titles, current, address, across } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const marked = list.current?.querySelector('[aria-current]');
    marked?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [current]);
  return (
    <nav aria-label={label}>
      <ul class={`plain edit-nav${across ? ' across' : ''}`} ref={list}>
        {sections.map((name) => (
          <li key={name}>
            <a href={address(name)} aria-current={name === current ? 'page' : undefined}>
              {titles[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
