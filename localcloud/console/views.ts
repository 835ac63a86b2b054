/** What the console shows, a view a tab; run in the browser after `script.ts`. */
export const consoleViews = String.raw`
const costOf = (cost) => (cost && cost.databaseCalls ? '数据库 ' + cost.databaseCalls + ' 次，查看 ' + cost.examined + ' 篇，' + bytes(cost.bytes) : '');

const invocation = (r) => fold(r.requestId, Boolean(r.error), [
  el('span', { className: r.error ? 'mark bad' : r.took === undefined ? 'mark dim' : 'mark good' }, r.error ? '✗' : r.took === undefined ? '…' : '✓'),
  dim(clock(r.startedAt)), el('strong', {}, r.name), plain(r.caller),
  plain(r.took === undefined ? '正在运行' : r.took + ' 毫秒'), r.cold ? plain('冷启动', 'tag') : undefined, r.refusals.length ? plain('被拒绝 ' + r.refusals.length, 'tag warn') : undefined, dim(costOf(r.cost))],
  r.refusals.filter((refusal) => !(r.error || '').includes(refusal.message)).map((refusal) => el('p', {}, place(refusal.place), ' ', bad(refusal.action + '：' + refusal.message))),
  r.error ? el('pre', { className: 'bad' }, r.error) : undefined,
  r.logs.map((line) => el('pre', { className: line.level === 'error' ? 'bad' : line.level === 'warn' ? 'warn' : '' }, dim(clock(line.at) + ' '), line.level === 'log' ? '' : line.level + ' ', line.text)),
  r.logs.length + r.refusals.length === 0 && !r.error ? dim('没有打印什么。') : undefined,
  el('p', { className: 'dim' }, '请求 ', code(r.requestId)));

const askedOf = (q) => [plain(q.functionName), place(q.place), code(q.collection), code(q.shape)];

/* The data view keeps what was asked of it. */
const asked = { collection: '', query: '', skip: 0 };
const documentRow = (document) => fold('document ' + text(document._id), false, [code(text(document._id)), el('span', { className: 'preview dim' }, JSON.stringify({ ...document, _id: undefined }))], el('pre', {}, JSON.stringify(document, null, 2)));

const look = async (list) => {
  try {
    const found = await ask('/console/collections/' + encodeURIComponent(asked.collection) + '?skip=' + asked.skip + '&query=' + encodeURIComponent(asked.query));
    const last = Math.min(asked.skip + found.documents.length, found.total);
    const page = (words, skip, works) => el('button', { disabled: !works, onclick: () => { asked.skip = skip; look(list); } }, words);
    list.replaceChildren(
      el('p', { className: 'dim' }, '共 ' + found.total + ' 篇，用索引 ' + found.by + '，查看了 ' + found.examined + ' 篇；新的在前'),
      el('div', { className: 'card' }, found.documents.length ? found.documents.map(documentRow) : empty('没有符合条件的文档。')),
      el('div', { className: 'bar' }, page('上一页', Math.max(0, asked.skip - found.page), asked.skip > 0), dim(found.total ? asked.skip + 1 + '–' + last : ''), page('下一页', asked.skip + found.page, last < found.total)));
  } catch (error) {
    list.replaceChildren(el('div', { className: 'card' }, el('p', { className: 'empty bad' }, error.message)));
  }
};

const make = async (input, complaint) => {
  try { await ask('/console/collections', { name: input.value.trim() }); asked.collection = input.value.trim(); refresh(true); }
  catch (error) { complaint.textContent = error.message; }
};

const dataView = (state) => {
  const list = el('div', {});
  const complaint = el('span', { className: 'bad' });
  const name = el('input', { placeholder: '新集合的名称', 'ariaLabel': '新集合的名称' });
  const fresh = el('form', { className: 'bar', onsubmit: (event) => { event.preventDefault(); make(name, complaint); } }, name, el('button', {}, '新建集合'), complaint);
  if (state.collections.length === 0) return el('div', {}, el('div', { className: 'card' }, empty('还没有集合。用 --collections 列出，或在这里新建。')), fresh);
  if (!state.collections.some((c) => c.name === asked.collection)) asked.collection = state.collections[0].name;
  const chosen = state.collections.find((c) => c.name === asked.collection);
  const pick = el('select', { 'ariaLabel': '集合', onchange: () => { Object.assign(asked, { collection: pick.value, query: '', skip: 0 }); refresh(true); } },
    state.collections.map((c) => el('option', { value: c.name, selected: c.name === asked.collection }, c.name + '（' + c.size + '）')));
  const where = el('input', { placeholder: '条件，例如 {"type":"full","salary":{"$gte":5000}}', 'ariaLabel': '条件', value: asked.query });
  const search = (event) => { event.preventDefault(); Object.assign(asked, { query: where.value, skip: 0 }); look(list); };
  look(list);
  return el('div', {}, el('form', { className: 'bar', onsubmit: search }, pick, where, el('button', {}, '查找')),
    el('p', { className: 'dim' }, '索引：' + chosen.indexes.join('，')), list, fresh);
};

const fired = new Map();
const fire = async (name, button) => {
  button.disabled = true;
  try { fired.set(name, '返回 ' + text((await ask('/timers/' + encodeURIComponent(name) + '/fire', {})).result)); }
  catch (error) { fired.set(name, error.message); }
  refresh(true);
};

const views = {
  '函数': (state) => el('div', {},
    table(['函数', '实例', '开放接口', '定时器'], state.functions.map((f) => [el('strong', {}, f.name), count(f.instances), plain(f.openapi.join('、')), f.triggers.length ? code(f.triggers.map((t) => t.cron).join('、')) : plain('')]), '没有云函数：文件夹里要有 index.js。'),
    heading('最近的调用'),
    el('div', { className: 'card' }, state.invocations.length ? state.invocations.map(invocation) : empty('还没有调用。在网页上点一点，或 POST /call/<函数>。'))),
  '查询': (state) => table(['函数', '在哪里', '集合', '条件', '做什么', '用到的索引', '次数', '查看文档', '最多一次', '返回'], state.queries.map((q) => [...askedOf(q), plain(q.action.replace('database.', '')),
    q.scans ? bad(q.by + '（' + q.scans + ' 次扫描）') : plain(q.by), count(q.times), count(q.examined), count(q.worst), count(q.returned)]), '还没有查询。调用一次函数后再看。'),
  '扫描': (state) => table(['函数', '在哪里', '集合', '条件', '扫描次数', '最多一次查看'], state.queries.filter((q) => q.scans).map((q) => [...askedOf(q), count(q.scans), count(q.worst)]), '没有查询扫描整个集合，很好。'),
  '数据': dataView,
  '消息': (state) => table(['时间', '给谁', '模板', '内容', '打开'], state.messages.map((m) => [dim(moment(m.sentAt)), plain(m.openid), code(m.templateId), el('dl', {}, Object.entries(m.fields).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]).flat()), plain(m.page)]), '还没有发出订阅消息。'),
  '定时': (state) => table(['函数', '名称', '时间表（UTC+8）', '下一次', ''], state.timers.map((t) => [el('strong', {}, t.name), plain(t.trigger.name), code(t.trigger.cron), dim(moment(t.next)), el('span', {}, el('button', { onclick: (event) => fire(t.name, event.target) }, '现在执行'), ' ', dim(fired.get(t.name)))]), '没有定时器：在 config.json 的 triggers 里写。'),
  '文件': (state) => table(['路径', '大小', '谁的', '时间'], state.files.map((f) => [el('a', { href: f.link, target: '_blank' }, f.path), plain(bytes(f.size), 'number'), plain(f.owner || '云函数'), dim(moment(f.at))]), '没有文件。'),
  '提醒': (state) => table(['时间', '函数', '在哪里', '内容', '请求'], state.warnings.map((w) => [dim(moment(w.at)), plain(w.functionName), place(w.place), bad(w.text), code(w.requestId)]), '没有提醒。'),
};
refresh(true);
`;
