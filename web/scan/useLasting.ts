import { useEffect, useState } from 'preact/hooks';

/** A value once it has lasted so many milliseconds; what passes sooner is not shown at all. `undefined` goes at once. */
export function useLasting<Value>(value: Value | undefined, ms: number): Value | undefined {
  const [lasting, setLasting] = useState<Value>();
  const isThere = value !== undefined;
  useEffect(() => {
    if (!isThere) return setLasting(undefined);
    const timer = setTimeout(() => setLasting(value), ms);
    return () => clearTimeout(timer);
  }, [isThere]);
  return isThere && lasting !== undefined ? value : undefined;
}
