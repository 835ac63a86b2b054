/** 你是谁: the page on which a developer chooses whom to be. */
import { ICON } from '../console/icon';
import { type Person } from '../options';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

const STYLE = `
  :root { color-scheme: light dark; --ink: #1c2430; --dim: #657084; --ground: #f5f6f8; --card: #fff; --line: #e4e7ec; --here: #2a6f5b; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eef1f5; --dim: #9aa5b5; --ground: #14181e; --card: #1d232b; --line: #2d3540; --here: #7fcab3; } }
  * { box-sizing: border-box; margin: 0; }
  body { font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--ground); }
  main { max-width: 480px; margin: 0 auto; padding: 32px 16px 48px; }
  h1 { font-size: 24px; font-weight: 600; }
  p.lead { color: var(--dim); margin: 4px 0 8px; }
  h2 { font-size: 14px; font-weight: 500; color: var(--dim); margin: 24px 0 8px; }
  form { background: var(--card); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
  button { display: flex; justify-content: space-between; align-items: center; gap: 12px; width: 100%; min-height: 60px; padding: 10px 16px; border: 0; border-top: 1px solid var(--line); background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
  button:first-of-type { border-top: 0; }
  button:focus-visible { outline: 2px solid var(--here); outline-offset: -2px; }
  .note { display: block; color: var(--dim); font-size: 14px; }
  .here { color: var(--here); font-size: 14px; white-space: nowrap; }`;

const choice = ({ openid, name, note }: Person, current: string | undefined): string =>
  `<button name="openid" value="${escapeHtml(openid)}"><span>${escapeHtml(name)}${note ? `<span class="note">${escapeHtml(note)}</span>` : ''}</span>${openid === current ? '<span class="here">现在是</span>' : ''}</button>`;

const group = (title: string, people: readonly Person[], current: string | undefined): string =>
  `<h2>${escapeHtml(title)}</h2><form method="post" action="/who">${people.map((person) => choice(person, current)).join('')}</form>`;

/** `current` is whoever is chosen now; a visitor is nobody of the list. */
export function whoPage(people: readonly Person[], current: string | undefined): string {
  const groups = new Map<string, Person[]>();
  for (const person of people)
    groups.set(person.group ?? '可选的人', [...(groups.get(person.group ?? '可选的人') ?? []), person]);
  const visiting = current !== undefined && !people.some((person) => person.openid === current);
  const visitor: Person[] = [
    ...(visiting && current ? [{ openid: current, name: '继续做现在的访客', note: current }] : []),
    { openid: 'visitor', name: visiting ? '换一位新访客' : '新访客', note: '没有来过、没有登记过的微信用户' },
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>你是谁</title>${ICON}<style>${STYLE}</style></head>
<body><main><h1>你是谁</h1><p class="lead">选一位，接下来就以这个人的微信身份使用。</p>
${[...groups].map(([title, members]) => group(title, members, current)).join('\n')}
${group('访客', visitor, visiting ? current : undefined)}</main></body></html>`;
}
