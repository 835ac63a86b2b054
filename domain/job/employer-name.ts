/** What an employer is known by: its name without its town and its legal form. */

const inBrackets = /[（(].*?[)）]/g;
const town = /^(?:中国|山东省?|青岛市?|上海市?|北京市?|济南市?|烟台市?|潍坊市?|深圳市?|广州市?|杭州市?|南京市?)+(?=.{2})/;

/** 青岛海尔智能技术有限公司 → 海尔智能技术有限公司. Never shorter than two characters, unless the name is. */
export function coreName(name: string): string {
  const core = name.replace(inBrackets, '').trim().replace(town, '');
  return core.length >= 2 ? core : name;
}
