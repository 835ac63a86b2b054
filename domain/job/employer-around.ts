/** Which employer a row without one belongs to: what stands above it, or over the table. */
import type { PostingRow } from '../sheet/read-rows';
import { squeeze, tidy } from '../text/fold';
import type { JobField } from './columns';
import type { Around } from './read-posting';

/** The employer of the opening above, and the group it stood in. */
export interface EmployerAbove {
  name: string;
  group?: string;
}

const organisation = /(?:公司|集团|医院|大学|学院|学校|研究院|研究所|中心|局|委员会|委|银行|办事处|街道|社区|厂|协会|基金会|事务所|部|院|所|馆|站)$/;

/** An empty employer cell means the one above, or the group title when that names an organisation, or what stands over the table. */
export function employerFor(row: PostingRow<JobField>, above: EmployerAbove | undefined, heading: string | undefined): Around['employer'] {
  if (above && above.group === row.group) return { name: above.name, because: '单位名称空着，也没有合并单元格' };
  const group = squeeze(row.group ?? '').replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[(（][一二三四五六七八九十]+[)）])[、.．]?/, '').replace(/[(（][^)）]*[)）]$/, '');
  if (organisation.test(group)) return { name: group, because: '单位名称空着，取自分组标题' };
  return heading === undefined ? undefined : { name: heading, because: '没有单位名称，取自表头上方的标题' };
}

/** 填报单位：青岛某某公司, or 某某公司2027届招聘岗位需求表. */
export function employerOfHeading(preamble: readonly string[]): string | undefined {
  for (const line of preamble) {
    const named = /(?:填报|用人|招聘|申报|报送|接收)?(?:单位|企业|公司)(?:名称)?(?:[(（][^)）]*[)）])?\s*[:：]\s*([^\s　:：,，;；]{4,40})/.exec(line)?.[1]?.replace(/[(（]?(?:盖章|公章)[)）]?$/, '');
    if (named !== undefined && organisation.test(named)) return tidy(named);
    const title = /^(.{2,30}?(?:公司|集团|医院|大学|学院|研究院|研究所|银行))(?=\d{4}|招聘|招录|实习|见习|人才|岗位|校园|公开)/.exec(squeeze(line))?.[1];
    if (title !== undefined) return title;
  }
  return undefined;
}
