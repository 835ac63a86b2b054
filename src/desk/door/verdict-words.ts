import { shanghaiDate, showDate, showTime } from '../../../domain/time/shanghai';
import { wrongReasons, type Verdict, type WrongReason } from '../../../domain/activity/verdict';
import { type Ground } from '../../look';

/** What the organiser sees: shape and word and colour, any one of which is enough. */
export interface VerdictWords {
  mark: 'admitted' | 'used' | 'waiting' | 'wrong' | 'kept';
  ground: Ground;
  word: string;
  name?: string;
  lines: string[];
}

/** The verdict colours of the tokens; the title bar outside our styles takes the same. */
const grounds = { success: '#1c6e40', warning: '#8f5606', info: '#295c92', danger: '#a82b1e', quiet: '#37433f' } as const;
/** The field behind the camera's frame. */
export const READY_GROUND = '#0b1210';

const wrongWords: Record<WrongReason, string> = {
  unreadable: '读不出',
  forged: '不是真码',
  stale: '旧码',
  'other-activity': '不是本场',
  unknown: '查不到',
  cancelled: '已取消',
  'called-off': '活动取消',
  early: '太早了',
  over: '已结束',
  unlisted: '名单没有',
  undone: '已撤回',
};

/** Verdicts in words; a name is shown only when the ticket is really theirs. */
export const wordsOf = (verdict: Verdict, now: Date): VerdictWords => {
  switch (verdict.kind) {
    case 'admitted':
      return {
        mark: 'admitted',
        ground: grounds.success,
        word: '可入场',
        name: verdict.name,
        lines: [verdict.seats > 1 ? `同行 ${verdict.seats - 1} 位，一共 ${verdict.seats} 人` : '一个人来'],
      };
    case 'used':
      return {
        mark: 'used',
        ground: grounds.warning,
        word: '已用过',
        name: verdict.name,
        lines: [`${dayOf(verdict.at, now)} ${showTime(verdict.at)} 入场`, verdict.gate],
      };
    case 'waiting':
      return {
        mark: 'waiting',
        ground: grounds.info,
        word: '候补中',
        name: verdict.name,
        lines: [`候补第 ${verdict.position} 位，还没有座位`, '请到签到台等补位'],
      };
    case 'offered':
      return {
        mark: 'waiting',
        ground: grounds.info,
        word: '没确认',
        name: verdict.name,
        lines: [`座位给他留到 ${showTime(verdict.until)}，还没有要`, '请他在手机上点“要这个座位”，再扫一次'],
      };
    case 'wrong':
      return {
        mark: 'wrong',
        ground: grounds.danger,
        word: wrongWords[verdict.reason],
        lines: ['不能入场', wrongReasons[verdict.reason]],
      };
  }
};

const dayOf = (instant: string, now: Date): string => (shanghaiDate(instant) === shanghaiDate(now) ? '今天' : showDate(instant));

/** A scan that could not be judged because nobody was reached. */
export const keptWords: VerdictWords = {
  mark: 'kept',
  ground: grounds.quiet,
  word: '已记下',
  lines: ['没连上网，这张码存在手机里', '联网后自己补核，不会丢'],
};

/** A scan of somebody the roster on this phone does not know. */
export const unlistedWords: VerdictWords = { ...keptWords, lines: ['手机里的名单没有这张票', '可能是后来报名的，联网后自己补核'] };

/** Under a verdict the server has not confirmed. */
export const rosterLine = '没连上网，按手机里的名单判的';
