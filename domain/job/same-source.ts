/** Which earlier import a workbook may replace. It is suggested, never assumed: an organiser says so. */

/** Without the ending, dates, numbers and the marks of versions: 岗位表（7月更新）(2).xlsx is 岗位表. */
export const fileStem = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\.[A-Za-z]{1,5}$/, '')
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/(?:最终|最新|更新|修改|定稿|终稿|新|副本|copy|final|v(?=\d))[版稿]?/gi, '')
    .replace(/[\d年月日号\s._-]+/g, '')
    .toLowerCase();

export interface EarlierSource {
  series: string;
  fileName: string;
  /** Openings it brought that are open. */
  open: number;
  /** Of these, how many the new workbook has, just so or reworded. */
  found: number;
}

/** So much of an earlier import must be in the new one to be taken for its source; of one with the same name, less. */
const enough = 0.5;
const enoughOfSameName = 0.1;

/** The source to suggest; undefined when none is likely. */
export function likeliest<S extends EarlierSource>(fileName: string, sources: readonly S[]): S | undefined {
  const stem = fileStem(fileName);
  const share = ({ found, open }: EarlierSource): number => (open === 0 ? 0 : found / open);
  return sources
    .filter((source) => share(source) >= (fileStem(source.fileName) === stem && stem !== '' ? enoughOfSameName : enough))
    .sort((a, b) => b.found - a.found || share(b) - share(a))[0];
}
