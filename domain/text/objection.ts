/** What WeChat's text check found, in words that help to change the text. */

/** Labels of `security.msgSecCheck`, version 2. */
const labels: Record<number, string> = {
  10001: '广告',
  20001: '时政敏感的内容',
  20002: '色情低俗的内容',
  20003: '骂人的话',
  20006: '违法的内容',
  20008: '欺诈的内容',
  20012: '低俗的内容',
  20013: '侵权的内容',
};

/** Why a text cannot be sent, and what to change: the word that was found, when WeChat names one. */
export const objectionTo = (label: number, keywords: readonly string[]): string => {
  const what = labels[label] ?? '不合适的内容';
  const where = keywords.length > 0 ? `（${keywords.slice(0, 3).map((word) => `“${word}”`).join('、')}）` : '';
  return `这段文字里像是有${what}${where}，没有发出去。请改一改再发，你写的还在。`;
};
