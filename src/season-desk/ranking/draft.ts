import type { Ranking } from '../../../domain/season/ranking';

/** What is being written over what was saved: as of that revision, under a name of its own. */
export interface Draft {
  revision: number;
  saveId: string;
  /** What this phone called its last saves of it: one that arrived, while its answer did not, is no colleague's. */
  sent: readonly string[];
  ranking: Ranking;
}

/** What is saved now. */
export interface Saved {
  revision: number;
  saveId: string | null;
}

/** What was written, over what is saved now: nothing left when all of it arrived; `passed` when somebody else saved since, and one of the two must go. */
export const draftOver = (draft: Draft, saved: Saved): Draft | 'passed' | undefined => {
  if (saved.saveId !== null && draft.sent.includes(saved.saveId)) return draft.saveId === saved.saveId ? undefined : { ...draft, revision: saved.revision };
  // What is shown may be older than what was saved from here.
  return saved.revision > draft.revision ? 'passed' : draft;
};

/** So many saves without an answer are recognised as this phone's own. */
const REMEMBERED = 8;

/** As it goes out under its name. */
export const asSent = (draft: Draft): Draft => ({ ...draft, sent: [...draft.sent.filter((name) => name !== draft.saveId), draft.saveId].slice(-REMEMBERED) });

/** Once a save of it was answered: what was changed while it was on its way stays, over what is saved now. */
export const afterSave = (draft: Draft, { revision, saveId }: { revision: number; saveId: string }): Draft | undefined => (draft.saveId === saveId ? undefined : { ...draft, revision });

/** Without whoever does not ask for the post any more. */
export const askingStill = ({ order, unsuitable }: Ranking, isAsking: (who: string) => boolean): Ranking => ({ order: order.filter(isAsking), unsuitable: unsuitable.filter(({ who }) => isAsking(who)) });
