/** The console's own code, run in the browser. Everything shown goes in as text, never as markup. */
export const consoleScript = String.raw`
const el = (tag, props = {}, ...children) => { const node = Object.assign(document.createElement(tag), props); node.append(...children.filter((c) => c !== undefined && c !== null)); return node; };
const text = (value) => (value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value));
const time = (value) => (value ? new Date(value).toLocaleString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' }) : '');
const number = (value) => el('td', { className: 'number' }, text(value));
const cell = (value, className = '') => el('td', { className }, value instanceof Node ? value : text(value));
const code = (value) => el('td', {}, el('code', {}, text(value)));

const table = (heads, rows, empty) => el('div', { className: 'card' }, rows.length
  ? el('table', {}, el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', {}, head)))), el('tbody', {}, ...rows))
  : el('p', { className: 'empty' }, empty));

const ask = async (path, options) => { const reply = await fetch(path, options); return reply.json(); };
const fire = async (name) => { await ask('/timers/' + encodeURIComponent(name) + '/fire', { method: 'POST' }); show(); };

const query = { collection: '', text: '' };
const views = {
  '查询': (state) => table(['函数', '集合', '做什么', '条件', '用到的索引', '次数', '查看文档', '最多一次', '返回'], state.queries.map((q) => el('tr', {},
    cell(q.functionName), cell(q.collection), cell(q.action.replace('database.', '')), code(q.shape), cell(q.scans ? q.by + '（全表扫描 ' + q.scans + ' 次）' : q.by, q.scans ? 'bad' : ''),
    number(q.times), number(q.examined), number(q.worst), number(q.returned))), '还没有查询。调用一次函数后再看。'),
  '扫描': (state) => table(['函数', '集合', '条件', '全表扫描', '最多一次查看'], state.queries.filter((q) => q.scans).map((q) => el('tr', {},
    cell(q.functionName), cell(q.collection), code(q.shape), number(q.scans), number(q.worst))), '没有查询扫描整个集合，很好。'),
  '函数': (state) => el('div', {}, table(['函数', '实例', '开放接口', '定时器'], state.functions.map((f) => el('tr', {}, cell(f.name), number(f.instances), cell(f.openapi.join(', ')), cell(f.triggers.map((t) => t.cron).join(', ')))), '没有函数。'), el('p', { className: 'empty' }, '最近的调用'),
    table(['时间', '函数', '谁', '耗时 ms', '冷启动', '数据库', '日志与错误', '请求'], state.invocations.map((r) => el('tr', {}, cell(time(r.startedAt), 'dim'), cell(r.name), cell(r.caller), number(r.took), cell(r.cold ? '是' : ''),
      cell(r.cost ? r.cost.databaseCalls + ' 次，查看 ' + r.cost.examined + '，' + r.cost.bytes + ' 字节' : ''), el('td', {}, el('pre', { className: r.error ? 'bad' : '' }, [...r.logs.map((l) => l.level + ' ' + l.text), r.error].filter(Boolean).join('\n'))), code(r.requestId))), '还没有调用。')),
  '数据': (state) => { const list = el('div', {}); const pick = el('select', {}, ...state.collections.map((c) => el('option', { value: c.name, selected: c.name === query.collection }, c.name + '（' + c.size + '）')));
    const where = el('input', { placeholder: '条件，例如 {"type":"full"}', value: query.text }); const look = async () => { Object.assign(query, { collection: pick.value, text: where.value });
      const found = await ask('/console/collections/' + encodeURIComponent(pick.value) + '?query=' + encodeURIComponent(where.value));
      list.replaceChildren(found.error || found.message ? el('p', { className: 'empty bad' }, found.message || found.error) : el('div', {}, el('p', { className: 'dim' }, '共 ' + found.total + '，索引 ' + found.by + '，查看 ' + found.examined), table(['文档'], found.documents.map((d) => el('tr', {}, el('td', {}, el('pre', {}, text(d))))), '没有文档。'))); };
    const chosen = state.collections.find((c) => c.name === (query.collection || pick.value)); pick.onchange = look; if (pick.value) look();
    return el('div', {}, el('div', { className: 'bar' }, pick, where, el('button', { onclick: look }, '查找')), el('p', { className: 'dim' }, chosen ? '索引：' + chosen.indexes.join('，') : ''), list); },
  '消息': (state) => table(['时间', '给谁', '模板', '内容', '打开'], state.messages.map((m) => el('tr', {}, cell(time(m.sentAt), 'dim'), cell(m.openid), cell(m.templateId), code(m.fields), cell(m.page))), '还没有发出订阅消息。'),
  '定时': (state) => table(['函数', '名称', '时间表（UTC+8）', '下一次', ''], state.timers.map((t) => el('tr', {}, cell(t.name), cell(t.trigger.name), code(t.trigger.cron), cell(time(t.next)), cell(el('button', { onclick: () => fire(t.name) }, '现在执行')))), '没有定时器。'),
  '文件': (state) => table(['路径', '大小', '谁的', '时间'], state.files.map((f) => el('tr', {}, cell(f.path), number(f.size), cell(f.owner || '云函数'), cell(time(f.at), 'dim'))), '没有文件。'),
  '提醒': (state) => table(['时间', '函数', '内容', '请求'], state.warnings.map((w) => el('tr', {}, cell(time(w.at), 'dim'), cell(w.functionName), cell(w.text, 'bad'), code(w.requestId))), '没有提醒。'),
};

let view = Object.keys(views)[0];
const nav = document.querySelector('nav');
const main = document.querySelector('main');
const show = async () => {
  const state = await ask('/console/state');
  nav.replaceChildren(...Object.keys(views).map((name) => { const tab = el('button', { onclick: () => { view = name; show(); } }, name + (name === '提醒' && state.warnings.length ? ' ' + state.warnings.length : '')); tab.setAttribute('aria-selected', String(name === view)); return tab; }));
  main.replaceChildren(views[view](state));
};
show();
setInterval(() => { if (view !== '数据' && !document.hidden) show(); }, 3000);
`;
