import { useSyncExternalStore } from 'react';
import { currentChoice, currentLook, subscribe, type Look, type LookChoice } from './choice';

export { choose, type Darkness } from './choice';
export { useNativeBars, type Ground } from './native-bars';

/** How screens are drawn now; a component that asks is redrawn when it changes. */
export const useLook = (): Look => useSyncExternalStore(subscribe, currentLook);

/** What the person chose, for the switches that change it. */
export const useLookChoice = (): LookChoice => useSyncExternalStore(subscribe, currentChoice);
