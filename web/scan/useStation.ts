import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { StationEngine } from './engine/stationEngine.ts';
import { afterAnswer, afterTime, badgeShown, dismissed, nextChange, ready } from './showing.ts';

/** What an engine says, as it changes: its state, and the answer to the latest entry for as long as it may stand there. */
export function useStation(engine: StationEngine) {
  const [state, setState] = useState(() => engine.state());
  const [showing, setShowing] = useState(ready);

  // Before the screen is painted, or the answer to a scan made at once could pass unheard
  useLayoutEffect(() => {
    setState(engine.state());
    const unwatch = engine.watch(setState);
    const deafen = engine.onAnswer((answer) =>
      setShowing((current) => afterAnswer(current, answer, Date.now())),
    );
    return () => {
      unwatch();
      deafen();
    };
  }, [engine]);

  useEffect(() => {
    const due = nextChange(showing);
    if (due === undefined) return;
    const pass = () => setShowing((current) => afterTime(current, Date.now()));
    const timer = setTimeout(pass, Math.max(0, due - Date.now()));
    return () => clearTimeout(timer);
  }, [showing]);

  useEffect(() => {
    // A phone that is put away shows no name when it is taken out again.
    const hide = () => {
      if (document.hidden) setShowing(dismissed);
    };
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, []);

  return {
    state,
    showing,
    dismiss: () => setShowing(dismissed),
    badgeShown: (entry: string) => setShowing((current) => badgeShown(current, entry)),
  };
}
