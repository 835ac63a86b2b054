import Taro from '@tarojs/taro';
import { useState } from 'react';
import { emptyDraft, type Draft } from './draft';

/** One drawer a person: a browser may be shared. Phone and identity numbers are never put into it. */
const drawerOf = (drawer: string): string => `profile-draft-${drawer}`;

function stored(drawer: string): Draft | undefined {
  const kept: unknown = Taro.getStorageSync(drawerOf(drawer));
  return typeof kept === 'object' && kept !== null && 'name' in kept ? { ...emptyDraft, ...(kept as Partial<Draft>) } : undefined;
}

/** A draft that survives leaving the page, until it is saved. `before` is what is kept in the cloud. */
export function useKeptDraft(drawer: string, before: Draft) {
  const [draft, setDraft] = useState(() => stored(drawer) ?? before);
  return {
    draft,
    change: (part: Partial<Draft>) => {
      const next = { ...draft, ...part };
      Taro.setStorageSync(drawerOf(drawer), next);
      setDraft(next);
    },
    forget: () => Taro.removeStorageSync(drawerOf(drawer)),
  };
}
