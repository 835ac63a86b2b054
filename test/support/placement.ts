import type { PlacementDocument } from '../../cloudfunctions/runtime/documents/season/placements';

/** Somebody's placement: the first rank, waiting for a post unless said otherwise. */
export const placementIn = (seasonId: string, personId: string, about: Partial<PlacementDocument> = {}): PlacementDocument => ({
  _id: `${seasonId}_${personId}`,
  seasonId,
  personId,
  district: '370211',
  runId: 'run',
  rank: 1,
  shown: { name: '示*1', university: '示例大学' },
  explanation: { rank: 1, score: 90, lot: '0'.repeat(64), preferences: [] },
  state: 'waiting',
  wants: [],
  revision: 1,
  ...about,
});
