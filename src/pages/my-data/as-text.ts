import { inShanghai } from '../../../domain/time/shanghai';

interface Section {
  title: string;
  facts: readonly { name: string; value: string }[];
}

/** Everything that is kept, as a text one can read, keep and print. */
export function asText(sections: readonly Section[], now: Date): string {
  const head = `雁归：我的资料\n导出时间：${inShanghai(now).format('YYYY-MM-DD HH:mm')}\n手机号和身份证号加密保存，这里只写头尾，方便转发保存。`;
  const parts = sections.map(({ title, facts }) =>
    [`【${title}】`, ...facts.map(({ name, value }) => `${name}：${value}`)].join('\n'),
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}
