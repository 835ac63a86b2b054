import { useEffect, useState } from 'react';

/** People pause so long when they want to see how it is read; milliseconds. */
const PAUSE = 500;

/** What is being typed, as of the last pause. */
export function usePaused<T>(typed: T): T {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return paused;
}
