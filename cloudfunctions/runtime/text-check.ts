import cloud from 'wx-server-sdk';
import { objectionTo } from '../../domain/text/objection';
import type { CallContext } from './context';
import { refuse } from './refuse';

/** Where a text will be seen, as WeChat numbers it: a profile, comments, a forum, a log. */
const scenes = { profile: 1, comment: 2, forum: 3, log: 4 } as const;

interface Verdict {
  result: { suggest: 'pass' | 'review' | 'risky'; label: number };
  detail?: { keyword?: string }[];
}

/**
 * Lets WeChat look at a text people wrote, before it is kept. What WeChat is unsure about passes: an organiser reads it anyway.
 * Refuses with WORDS_REFUSED, and with TRY_AGAIN when WeChat cannot be asked: an unchecked text is not kept.
 */
export const checkText = async (ctx: CallContext, content: string, scene: keyof typeof scenes): Promise<void> => {
  // There is nothing to object to in what is empty, and WeChat takes no empty text.
  for (let from = 0; from < content.trim().length; from += LONGEST) await checkPart(ctx, content.trim().slice(from, from + LONGEST), scene);
};

/** WeChat looks at no more than 2,500 characters at once. */
const LONGEST = 2000;

const checkPart = async (ctx: CallContext, content: string, scene: keyof typeof scenes): Promise<void> => {
  const { result, detail = [] } = await ask({ openid: ctx.personId, scene: scenes[scene], version: 2, content }, ctx.requestId);
  if (result.suggest !== 'risky') return;
  const keywords = detail.flatMap(({ keyword }) => keyword ?? []);
  refuse('WORDS_REFUSED', objectionTo(result.label, keywords));
};

const ask = async (question: object, requestId: string): Promise<Verdict> => {
  try {
    const security = cloud.openapi.security as { msgSecCheck(question: object): Promise<Verdict> };
    return await security.msgSecCheck(question);
  } catch (failure) {
    console.error(JSON.stringify({ requestId, asked: 'security.msgSecCheck', error: String(failure) }));
    return refuse('TRY_AGAIN');
  }
};
