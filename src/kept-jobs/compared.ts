import { toast } from '../components/toast';
import { phoneList } from './phone-list';

/** Three columns are what a phone can show. */
export const mostCompared = 3;

/** 对比: openings laid side by side, on this phone. */
export const compared = phoneList('compared-jobs', mostCompared);

/** Puts an opening beside the others, or takes it away. A fourth is refused in words. */
export function toggleCompared(id: string): void {
  const ids = compared.ids();
  if (ids.includes(id)) return compared.remove(id);
  if (ids.length >= mostCompared) return toast(`一次比 ${mostCompared} 个，先去掉一个`);
  compared.add(id);
  toast(ids.length === 0 ? '已放进对比，再挑一两个' : `已放进对比，共 ${ids.length + 1} 个`);
}
