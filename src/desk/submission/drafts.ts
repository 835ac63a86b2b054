import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { EditedCells } from '../../../domain/job/edit';
import { writtenOver } from '../../../domain/job/submission';

/** What a draft began from: nothing, an own opening to change or to copy, a submission to submit anew. */
export type Beginning = { from: 'nothing' } | { from: 'opening' | 'copy'; jobId: string } | { from: 'submission'; id: string };

/** What a contact has typed and not submitted yet. It stays on this phone. */
export interface Draft {
  /** Names the submission it will become. */
  id: string;
  beginning: Beginning;
  employerId?: string;
  cells: EditedCells;
  /** The opening it changes, or the submission, as it was when these cells were written over it. */
  over?: { revision: number; cells: EditedCells };
  /** That has changed meanwhile: what was written stands over it as it is now. */
  isCarried?: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/** One drawer a person: a browser may be shared. */
const drawerOf = (drawer: string): string => `submission-drafts-${drawer}`;

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'id' in value && 'beginning' in value && 'cells' in value;

/** The latest first. */
export const draftsOf = (drawer: string): Draft[] => {
  const kept: unknown = Taro.getStorageSync(drawerOf(drawer));
  return (Array.isArray(kept) ? kept.filter(isDraft) : []).sort((one, other) => other.at - one.at);
};

const others = (drawer: string, id: string): Draft[] => draftsOf(drawer).filter((draft) => draft.id !== id);

const isSame = (one: Beginning, other: Beginning): boolean =>
  (one.from === 'opening' && other.from === 'opening' && one.jobId === other.jobId) || (one.from === 'submission' && other.from === 'submission' && one.id === other.id);

/** The draft with this id, or one that began from the same opening or submission. */
export const findDraft = (drawer: string, id: string | undefined, beginning: Beginning): Draft | undefined =>
  draftsOf(drawer).find((draft) => draft.id === id || isSame(draft.beginning, beginning));

/** The draft, over its opening or submission as it is now: what others changed in cells nobody wrote here is not carried back. */
export function carriedOver(draft: Draft, now: Draft['over']): Draft {
  const { over, cells } = draft;
  // What was read before may still be at hand: revisions only rise.
  if (!now || !over || now.revision <= over.revision) return draft;
  return { ...draft, over: now, cells: writtenOver(now.cells, over.cells, cells), isCarried: true };
}

/** A draft that survives leaving the page, until it is submitted or thrown away. It is kept from the first change on. */
export function useDraft(drawer: string, before: Draft) {
  const [draft, setDraft] = useState(before);
  return {
    draft,
    change: (part: Partial<Pick<Draft, 'cells' | 'employerId'>>) => {
      const next = { ...draft, ...part, at: Date.now() };
      Taro.setStorageSync(drawerOf(drawer), [...others(drawer, draft.id), next]);
      setDraft(next);
    },
    forget: () => Taro.setStorageSync(drawerOf(drawer), others(drawer, draft.id)),
  };
}
