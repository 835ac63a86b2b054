import { ask } from '../../components/ask';

/** Its contacts keep what they have of it: asked before another name is written. */
export const isSameEmployer = (): Promise<boolean> =>
  ask({ title: '还是同一家单位？', consequence: '改了名称，原来的单位联系人仍看得到它收到的投递。换成另一家单位，请把它下架，再另外导入。', yes: '是同一家', no: '再看看' });

/** Asked when a name that the opening had before is put back. */
export const wasMistaken = (): Promise<boolean> =>
  ask({ title: '刚才的名称是写错了吗？', consequence: '写错了，那家单位的联系人就不再看得到这个岗位和它收到的投递。不是写错，两个名称都算同一家。', yes: '写错了', no: '不是' });
