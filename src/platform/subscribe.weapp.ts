import Taro from '@tarojs/taro';
import type { AskedTemplate, StandingAnswers } from './subscription';

/** Base libraries before 2.4.4 cannot ask; the person turned all messages off: an answer too, and nothing may come. */
const NO_ANSWER = /no permission|main switch|20004|not supported/i;

/**
 * WeChat's own question, for at most three templates. Must be called in the handler of a tap itself: WeChat refuses it later. Returns
 * the ids of those that were allowed.
 */
export async function askToNotify(templates: readonly AskedTemplate[]): Promise<string[]> {
  const ids = templates.map(({ id }) => id);
  try {
    const answers: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage({ tmplIds: ids, entityIds: [] })) };
    return ids.filter((id) => answers[id] === 'accept');
  } catch (failure) {
    const { errMsg = '', errCode } = failure as { errMsg?: string; errCode?: number };
    if (NO_ANSWER.test(`${errMsg} ${errCode}`) || /cancel/.test(errMsg)) return [];
    throw failure;
  }
}

/** What the person answered for good. */
export async function standingAnswers(templates: readonly AskedTemplate[]): Promise<StandingAnswers> {
  const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true });
  const { mainSwitch = true, itemSettings = {} } = (subscriptionsSetting ?? {}) as { mainSwitch?: boolean; itemSettings?: Record<string, string> };
  const answers = templates.flatMap(({ id }) => {
    const answer = mainSwitch ? itemSettings[id] : 'reject';
    return answer === undefined ? [] : [[id, answer === 'accept' ? 'accept' : 'reject'] as const];
  });
  return Object.fromEntries(answers);
}
