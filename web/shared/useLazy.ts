import { useState } from 'preact/hooks';

/** A part of the page that is fetched when `load` is called; `lost` where that failed, and `load` tries again. */
export function useLazy<Module>(fetchPart: () => Promise<Module>) {
  const [lazy, setLazy] = useState<Module | 'lost'>();
  const load = () => {
    if (lazy === 'lost') setLazy(undefined);
    fetchPart().then(
      (part) => setLazy(part),
      () => setLazy('lost'),
    );
  };
  return { lazy, load };
}
