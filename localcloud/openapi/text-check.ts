/** `security.msgSecCheck` with a list of words in the place of WeChat's judgement. */
import { randomUUID } from 'node:crypto';
import { type Answer, json, type Parameters, requiredText, WeChatRefusal } from './answer';

const MOST_CHARACTERS = 2500;
const LABEL_NORMAL = 100;
const LABEL_OTHER = 21_000;

/** `isActive`: WeChat checks texts only of people who used the mini-program in the last two hours. */
export function checkText(parameters: Parameters, words: readonly string[], isActive: (openid: string) => boolean): Answer {
  const content = requiredText(parameters, 'content');
  if (content.length > MOST_CHARACTERS) throw new WeChatRefusal(45002, 'content size out of limit');
  const keyword = words.find((word) => content.includes(word));
  if (Number(parameters.version) !== 2) {
    if (keyword !== undefined) throw new WeChatRefusal(87014, 'risky content');
    return json();
  }
  const openid = requiredText(parameters, 'openid');
  if (![1, 2, 3, 4].includes(Number(parameters.scene)))
    throw new WeChatRefusal(40097, 'invalid args: scene must be 1, 2, 3 or 4');
  if (!isActive(openid))
    throw new WeChatRefusal(61010, 'code is expired or the user has not used the mini-program in the last 2 hours');
  const suggest = keyword === undefined ? 'pass' : 'risky';
  const label = keyword === undefined ? LABEL_NORMAL : LABEL_OTHER;
  return json({
    result: { suggest, label },
    detail: [{ strategy: 'keyword', errcode: 0, suggest, label, ...(keyword === undefined ? {} : { keyword }) }],
    trace_id: randomUUID(),
  });
}
