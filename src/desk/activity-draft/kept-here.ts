import Taro from '@tarojs/taro';
import { filled, type ActivityDraft } from '../../../domain/activity/draft/draft';

/** What was typed on this phone and is not saved yet, and the revision it was typed over. */
export interface Unsaved {
  draft: ActivityDraft;
  revision: number;
  /** What this phone called its last saves: one that arrived, while its answer did not, is no stranger's. */
  sent: string[];
}

/** One drawer a person: a browser may be shared. */
const keyOf = (drawer: string, id: string): string => `activity-draft-${drawer}-${id}`;

const isUnsaved = (value: unknown): value is Unsaved => typeof value === 'object' && value !== null && 'draft' in value && 'revision' in value && 'sent' in value;

export const unsavedOf = (drawer: string, id: string): Unsaved | undefined => {
  const kept: unknown = Taro.getStorageSync(keyOf(drawer, id));
  return isUnsaved(kept) ? { ...kept, draft: filled(kept.draft) } : undefined;
};

export const keepHere = (drawer: string, id: string, unsaved: Unsaved): void => Taro.setStorageSync(keyOf(drawer, id), unsaved);

export const forgetHere = (drawer: string, id: string): void => Taro.removeStorageSync(keyOf(drawer, id));
