/** Names of employers and openings, cleaned as a careful typist would, with what looks wrong in them. */
import type { Cell } from '../sheet/grid';
import { closeUp, fold, squeeze, tidy } from '../text/fold';
import { doubtful, type Doubt, type Reading } from './reading';

const cutOff = /(?:\.{2,}|…+|。{2,})\s*$/;
const several = /[(（]\d+个?(?:单位|家|部门|社区)[)）]|等$|等(?:单位|部门|企业)$|各(?:街道|市县|单位|部门|社区|街道办事处)|有关单位|相关单位/;
const pay = /[(（【[]?\s*(?:年薪|月薪|薪资|底薪)[^()（）【】]{0,4}\d[^()（）【】]*[)）】\]]?|\d+(?:\.\d+)?\s*[-~—至]\s*\d+(?:\.\d+)?\s*(?:万|[kKwW])(?![\w])[^()（）]{0,3}/;
const sum = /[(（]?(?:\d+个?岗位[(（]?合计|合计|各岗位|多个岗位|若干岗位)/;

/** Mixed pairs such as （北京) become one pair; an opening bracket without its end means the text was cut. */
function pairBrackets(name: string): { text: string; open: boolean } {
  const opened = (name.match(/[(（]/g) ?? []).length;
  const closed = (name.match(/[)）]/g) ?? []).length;
  const chinese = /[\u4e00-\u9fff]/.test(name);
  const text = name.replace(/\s*[(（]\s*/g, chinese ? '（' : ' (').replace(/\s*[)）]/g, chinese ? '）' : ')');
  return { text, open: opened > closed };
}

const oneLine = (text: string): string => tidy(text.replace(/\s+/g, ' '));

/** Reads the employer's name. */
export function readEmployer(cell: Cell | undefined): Reading<string> {
  const { text, open } = pairBrackets(closeUp(oneLine(cell?.text ?? '')).replace(/^[(（]?\d{1,3}[)）.、．]\s*(?=\D)/, ''));
  const doubts: Doubt[] = [];
  if (cutOff.test(fold(text)) || open) doubts.push(doubtful('单位名称像被截断，不是全称', `照原样存 “${text}”`));
  if (several.test(text)) doubts.push(doubtful('像是几个单位合在一起，不是一个单位', `照原样存 “${text}”`));
  return { value: text, doubts };
}

/** Reads the title of an opening. Numbers before it and a district before a bar are taken off; a salary in it is never read. */
export function readTitle(cell: Cell | undefined): Reading<string> {
  const raw = oneLine(cell?.text ?? '');
  const doubts: Doubt[] = [];
  const unnumbered = raw.replace(/^(?:[(（]\d{1,3}[)）]|\d{1,3}\s*[.、．](?!\d))\s*(?=\D)/, '');
  const district = /^[\u4e00-\u9fff]{2,6}(?:区|市|县|新区)\s*[|｜]\s*/.exec(unnumbered)?.[0] ?? '';
  const title = unnumbered.slice(district.length);
  const { text: value, open } = pairBrackets(title);
  if (unnumbered !== raw) doubts.push(doubtful('岗位名称前带了序号', `读作 “${value}”`));
  if (cutOff.test(fold(title)) || open) doubts.push(doubtful('岗位名称像被截断', `照原样存 “${value}”`));
  if (pay.test(title)) doubts.push(doubtful('岗位名称里写了薪资', '以薪资栏为准，名称里的数字不读'));
  if (sum.test(squeeze(title))) doubts.push(doubtful('像是几个岗位的合计，不是一个岗位', '照原样存为一条'));
  else if (namesSeveral(title)) doubts.push(doubtful('一行写了几个岗位', '保留为一条，注明“多岗合并”'));
  return { value, doubts };
}

/** 几何图形/运动控制/AI视觉算法岗, 软件类、硬件类: parts of at least two Chinese characters; C/C++ and UI/UX are one. */
export function namesSeveral(title: string): boolean {
  const outside = title.replace(/[(（][^()（）]*[)）]?/g, '');
  const parts = outside.split(/[/、；;]|(?:^|\s)或(?:\s|$)/).filter((part) => (part.match(/[\u4e00-\u9fff]/g) ?? []).length >= 2);
  return parts.length >= 2 || /[类岗]等$|等(?:岗位|职位)?$/.test(outside.trim());
}
