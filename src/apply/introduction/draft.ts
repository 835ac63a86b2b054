import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Experience, Introduction } from '../../../domain/job/introduction';

/** One drawer a person: a browser may be shared. */
const drawerOf = (drawer: string): string => `introduction-draft-${drawer}`;

const isEntry = (value: unknown): value is Experience => typeof value === 'object' && value !== null && 'where' in value && 'from' in value;

function stored(drawer: string): Introduction | undefined {
  const kept = Taro.getStorageSync(drawerOf(drawer)) as Partial<Introduction> | '';
  if (!kept || !Array.isArray(kept.experience)) return undefined;
  return { experience: kept.experience.filter(isEntry), skills: String(kept.skills ?? ''), about: String(kept.about ?? '') };
}

/** What is being written; it survives leaving the page, until it is saved. `before` is what is kept in the cloud. */
export function useDraft(drawer: string, before: Introduction) {
  const [draft, setDraft] = useState(() => stored(drawer) ?? before);
  return {
    draft,
    change: (part: Partial<Introduction>) => {
      const next = { ...draft, ...part };
      Taro.setStorageSync(drawerOf(drawer), next);
      setDraft(next);
    },
    forget: () => Taro.removeStorageSync(drawerOf(drawer)),
  };
}
