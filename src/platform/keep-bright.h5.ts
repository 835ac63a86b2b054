import { useEffect } from 'react';

/** The screen stays on while the page is looked at, where the browser offers it. */
export function useKeepBright(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    // Refused on low battery or in a background tab: then the phone's own time-out applies.
    const lock = navigator.wakeLock.request('screen').catch(() => undefined);
    return () => void lock.then((held) => held?.release());
  }, []);
}
