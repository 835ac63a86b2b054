import { useEffect, useState } from 'react';

/** Sooner than this a skeleton would only flicker. Milliseconds. */
const PATIENCE = 200;

/** True once the component has been on the screen for a moment. */
export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
