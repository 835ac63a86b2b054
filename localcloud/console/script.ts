/** The console's own code, run in the browser: what the views are made of, the tabs, the refresh. Everything shown goes in as text, never as markup. */
export const consoleScript = String.raw`
const el = (tag, props = {}, ...children) => {
  const { dataset, ...rest } = props;
  const node = Object.assign(document.createElement(tag), rest);
  Object.assign(node.dataset, dataset);
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== ''));
  return node;
};
const text = (value) => (value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
const clock = (value) => new Date(value).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
const moment = (value) => (value ? new Date(value).toLocaleString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' }) : '没有');
const bytes = (n) => (n < 1024 ? n + ' 字节' : n < 1048576 ? (n / 1024).toFixed(1) + ' KB' : (n / 1048576).toFixed(1) + ' MB');

/* What stands in one cell of a table. */
const plain = (value, className = '') => el('span', { className }, value instanceof Node ? value : text(value));
const dim = (value) => plain(value, 'dim');
const bad = (value) => plain(value, 'bad');
const code = (value) => el('code', {}, text(value));
const count = (value) => plain(value, 'number');
const place = (value) => (value ? el('code', { className: 'place' }, value) : undefined);

const empty = (sentence) => el('p', { className: 'empty' }, sentence);
const heading = (words) => el('h2', {}, words);

const kind = (cell) => (cell && cell.className === 'number' ? 'number' : '');

/* On a narrow screen each row stands alone: its cells carry their heads with them. */
const table = (heads, rows, sentence) => rows.length === 0 ? el('div', { className: 'card' }, empty(sentence)) : el('div', { className: 'card' },
  el('table', {}, el('thead', {}, el('tr', {}, heads.map((head, i) => el('th', { className: kind(rows[0][i]) }, head)))),
    el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell, i) => el('td', { dataset: { head: heads[i] }, className: kind(cell) }, cell && cell.textContent ? cell : undefined)))))));

/* A row that opens; it stays open or closed when the page is drawn again. */
const opened = new Map();
const fold = (key, startsOpen, summary, ...body) => {
  const node = el('details', { open: opened.get(key) ?? startsOpen }, el('summary', {}, summary), el('div', { className: 'inside' }, body));
  node.addEventListener('toggle', () => opened.set(key, node.open));
  return node;
};

const ask = async (path, body) => {
  const reply = await fetch(path, body === undefined ? undefined : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const answer = await reply.json();
  if (!reply.ok) throw new Error(answer.message || answer.error || '本地云回答了 ' + reply.status);
  return answer;
};

const nav = document.querySelector('nav');
const main = document.querySelector('main');
const offline = document.querySelector('.offline');
let drawn = '';
const viewNow = () => { const wanted = decodeURIComponent(location.hash.slice(1)); return views[wanted] ? wanted : Object.keys(views)[0]; };

const draw = (state) => {
  const name = viewNow();
  const counts = { '扫描': state.queries.filter((q) => q.scans).length, '提醒': state.warnings.length };
  nav.replaceChildren(...Object.keys(views).map((view) => {
    const tab = el('a', { href: '#' + encodeURIComponent(view), role: 'tab' }, view, counts[view] ? el('b', {}, String(counts[view])) : undefined);
    tab.setAttribute('aria-selected', String(view === name));
    return tab;
  }));
  main.replaceChildren(views[name](state));
};

/* Draws only what is new: a selection, a scroll, a half-typed query stay as they are. */
const refresh = async (again = false) => {
  try {
    const state = await ask('/console/state');
    offline.hidden = true;
    const shown = viewNow() + JSON.stringify(state);
    if (again || shown !== drawn) draw(state);
    drawn = shown;
  } catch (error) {
    offline.hidden = false;
  }
};
addEventListener('hashchange', () => refresh(true));
setInterval(() => { if (!document.hidden && viewNow() !== '数据') refresh(); }, 2000);
`;
