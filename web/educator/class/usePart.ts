import { useEffect, useState } from 'preact/hooks';

export const parts = ['class', 'people', 'sessions', 'badges', 'attendance'] as const;
export type Part = (typeof parts)[number];

/** The address of a part of the class's page; the secret is not in it. */
export function partAddress(part: Part): string {
  return part === 'class' ? '/g/' : `/g/?part=${part}`;
}

/** Which part of the class is shown: an entry each in the tab's history, and kept over a reload. */
export function usePart(): [Part, (part: Part) => void] {
  const [part, setPart] = useState(readPart);
  useEffect(() => {
    const turned = () => setPart(readPart());
    addEventListener('popstate', turned);
    return () => removeEventListener('popstate', turned);
  }, []);
  return [
    part,
    (to) => {
      if (to !== readPart()) history.pushState(null, '', partAddress(to));
      scrollTo(0, 0);
      setPart(to);
    },
  ];
}

function readPart(): Part {
  const asked = new URLSearchParams(location.search).get('part');
  return parts.find((part) => part === asked) ?? 'class';
}
