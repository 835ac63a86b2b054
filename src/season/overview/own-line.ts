import type { MyStanding } from '../../../cloudfunctions/season/applications/mine';
import type { StageName } from '../../../domain/season/plan';
import { showMoment } from '../../../domain/time/shanghai';

/** What a person has behind them, or before them, in a stage: a word with its tick, and a line below. */
export interface OwnLine {
  isDone: boolean;
  words: string;
  detail: string;
}

/** Of the stages in which there is something of their own; nothing where they did nothing yet. */
export function ownLine(name: StageName, standing: MyStanding | null): OwnLine | undefined {
  if (!standing) return undefined;
  const { state, submittedAt, preferences, documents, returned, reason } = standing;
  if (name === 'application') {
    if (state === 'withdrawn') return { isDone: false, words: '已撤回', detail: '' };
    if (!submittedAt) return { isDone: false, words: '还没有交', detail: '填的都存着' };
    return { isDone: true, words: '已提交', detail: `${showMoment(submittedAt)}，${preferences.length} 个志愿` };
  }
  if (name !== 'documents' || !submittedAt) return undefined;
  switch (state) {
    case 'passed':
      return { isDone: true, words: documents > 0 ? `${documents} 份都通过` : '已通过', detail: '' };
    case 'returned':
      return { isDone: false, words: returned?.isOver ? '没在时间里补' : '要补一补', detail: returned?.reason ?? '' };
    case 'rejected':
      return { isDone: false, words: '没有通过', detail: reason ?? '' };
    case 'submitted':
      return { isDone: false, words: '等组织者审', detail: '' };
    default:
      return undefined;
  }
}
