import type { Cell } from '../sheet/grid';
import { fold } from '../text/fold';
import { doubtful, sure, type Reading } from './reading';

export interface Majors {
  /** Names as written, without 等相关专业. */
  list: string[];
  unlimited: boolean;
  /** Liked, not asked for: 计算机相关专业优先. */
  preferred: boolean;
  /** Neighbouring majors are welcome: 等相关专业. */
  related: boolean;
}

const unlimited = /^(?:专业)?(?:不限|暂?无|无要求|不限制|没有要求|不作要求|不要求|均可|无专业(?:要求|限制))(?:专业)?(?:要求)?$/;
/** 不限，理工科优先: what follows may take some of it back. */
const unlimitedFirst = /专业不限制?|不限制?专业|^不限(?=[(,;、。])/;
/** Clauses that name no major one must have studied. */
const aboutOthers = /优先|经[验历]|证(?!券)|学历|学位|户籍|年龄|性别|不限|均可|皆可|为主|能力|精神|身体|熟[悉练]|要求$|以上$|毕业生$|^[(]?(?:本科|硕士|博士|研究生|专科|大专)生?[)]?$/;
/** Words of which some stand in nearly every name, or say that one follows. */
const soundsLikeMajors = /专业|学(?!历|位|习)|类|工程|[文理工医]科|技术|管理|计算机|软件|会计|^(?:本科|硕士|博士|研究生|专科|大专)生?(?:阶段)?(?:须|需|限|要求|[:：])/;
/** The tail goes from the end inwards: 等相关专业优先, 类相关专业背景, 等专业. */
const tail = /(?:等)?(?:相关|相近|类似|对口|及其?相关|或相关|和相关|以及相关)?(?:的)?(?:专业|领域|学科|方向|背景|研究背景|本科专业|硕士专业|者|人员|优先|优先考虑|均可|毕业|要求|等)+$/;
/** 含能材料, 和声学, 和平学 and 需求工程 are names as they are. */
const lead = /^(?:(?:本科|硕士|博士|研究生|专科|大专)(?:生|阶段)?(?:[:：]|须|需|要求|限)|要求|须|需(?!求)|所学专业|专业[:：]?|主要|具有|具备|包[括含]|含(?!能)|[例比]?如|以及|与|和(?![声平])|及其?|相[关近]的?|[:：])+/;
const labels = /(?:本科|硕士|博士|研究生|专科|大专)(?:生|阶段|专业)?[:：]|[一二]级学科[:：]|(?:学科|专业)(?:门?类)[:：]/g;
/** (080901) and [0502]: codes of the catalogue. */
const codes = /[([【]\d{2,8}[A-Z]{0,3}[)\]】]/g;
/** 市场营销（本科）, 会计（持初级证优先）: who is asked, not what. */
const whoIsAsked = /\([^()]*(?:优先|经验|证)[^()]*\)|\((?:本科|硕士|博士|研究生|专科|大专|学历|及?以上|[、/和])+\)/g;
/** 1、 (2) 3. at the head of each name; ③ is a bare 3 once folded. */
const numbering = /(^|[^\dA-Za-z+#.])\(?\d{1,2}(?:[.)、:]\s*|(?=[\u4e00-\u9fff]))/g;
/** 详见附件 names nothing. */
const elsewhere = /^(?:详?见|参[见照考]|以|按(?!摩)).*(?:附件|说明|公告|要求|描述|简章|备注|官网|通知|详情|为准|职责)$/;

function trimTail(part: string): string {
  let name = part;
  for (let next = name.replace(tail, ''); next !== name && next !== ''; next = name.replace(tail, '')) name = next;
  return name.replace(/(?:等|及其?|和|与|或|以及|相关)$/, '').trim();
}

/** Reads the majors column. Names are kept as they are: 管理科学与工程类 is one name, 数学或统计学 are two. */
export function readMajors(cell: Cell | undefined): Reading<Majors> {
  const text = fold(cell?.text ?? '');
  const bare = text.replace(/\s/g, '');
  if (bare === '' || unlimited.test(bare)) return sure({ ...anyMajor, unlimited: bare !== '' });
  const first = unlimitedFirst.exec(bare);
  if (first) return unlessTakenBack(bare.slice(first.index + first[0].length));
  return sure({ list: namesIn(text), unlimited: false, preferred: /优先/.test(bare), related: isRelated(bare) });
}

const anyMajor: Majors = { list: [], unlimited: true, preferred: false, related: false };
const isRelated = (bare: string): boolean => /相关|相近|等专业|等$/.test(bare);

/** 不限；研究生需计算机专业 asks for a major after all, 不限、医学类除外 for any but one; a person looks at either. */
function unlessTakenBack(rest: string): Reading<Majors> {
  if (/除外|不[含包]|除了?.+[外以]/.test(rest)) return { value: anyMajor, doubts: [doubtful('写了专业不限，又说有的除外', '读作 “专业不限”')] };
  const asked = rest.replace(whoIsAsked, '').split(/[,;。]/).filter((clause) => !aboutOthers.test(clause)).join(',');
  const list = namesIn(asked);
  if (list.length === 0) return sure(anyMajor);
  if (/^\([^)]*\)$/.test(rest)) return { value: anyMajor, doubts: [doubtful('写了专业不限，括号里又有所指', '读作 “专业不限”')] };
  if (!soundsLikeMajors.test(asked.replace(/^[,;、。]+/, ''))) return { value: anyMajor, doubts: [doubtful('写了专业不限，后面还有话', '读作 “专业不限”')] };
  return { value: { list, unlimited: false, preferred: false, related: isRelated(asked) }, doubts: [doubtful('写了专业不限，后面又写了专业', `读作 ${list.join('、')}`)] };
}

function namesIn(text: string): string[] {
  const outsideBrackets = text.replace(codes, '').replace(whoIsAsked, '').replace(numbering, '$1、').replace(/\(([^)]*)\)/g, (whole, inside: string) => (/[、,;]/.test(inside) ? `、${inside}、` : whole));
  const parts = outsideBrackets
    .replace(labels, '、')
    .replace(/([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]{2})|等(?=[\u4e00-\u9fff]{2,8}(?:[类科]|专业))/g, '$1、')
    .split(/[、,;/。\n]|或者?|以及/)
    .map((part) => part.trim().replace(lead, '').replace(/^\d+(?:[.)、]\s*|(?![\dA-Za-z]))/, ''))
    .filter((part) => !elsewhere.test(part))
    .map(trimTail)
    .filter((part) => part.length >= 2 && part.length <= 30 && !/^(?:相关|专业|领域|学科|方向|背景|(?:工作)?经[验历]|优先|其他|不限|(?:与|和)?(?:本|该)?岗位)/.test(part));
  return [...new Set(parts)];
}
