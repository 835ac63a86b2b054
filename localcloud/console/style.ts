/** Calm, readable, light and dark, wide and narrow. */
export const consoleStyle = `
  :root { color-scheme: light dark; --ink: #1c2430; --dim: #5c6779; --ground: #f5f6f8; --card: #fff; --line: #e4e7ec; --here: #2a6f5b; --bad: #a93a2a; --warn: #8a5a00; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eef1f5; --dim: #9aa5b5; --ground: #14181e; --card: #1d232b; --line: #2d3540; --here: #7fcab3; --bad: #f09a86; --warn: #e8bb6a; } }
  * { box-sizing: border-box; margin: 0; }
  body { font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--ground); }
  header { position: sticky; top: 0; z-index: 1; display: flex; gap: 8px 24px; align-items: baseline; padding: 12px 24px 8px; flex-wrap: wrap; background: var(--ground); }
  h1 { font-size: 18px; font-weight: 600; }
  h2 { font-size: 14px; font-weight: 500; color: var(--dim); margin: 24px 0 8px; }
  nav { display: flex; gap: 4px; flex-wrap: wrap; }
  nav a { color: var(--dim); text-decoration: none; padding: 6px 10px; border-radius: 8px; }
  nav a[aria-selected="true"] { background: var(--card); color: var(--here); font-weight: 600; }
  nav b { margin-left: 4px; color: var(--bad); font-weight: 600; }
  main { padding: 8px 24px 48px; }
  a { color: var(--here); }
  .offline { padding: 8px 24px; color: var(--bad); }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 8px 12px; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
  th { color: var(--dim); font-weight: 500; border-top: 0; white-space: nowrap; }
  th.number, td.number, .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  td button { white-space: nowrap; }
  code, pre { font: 12.5px/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: break-word; }
  td { max-width: 560px; }
  .place { color: var(--here); white-space: nowrap; }
  .inside code, .inside pre, .inside p { overflow-wrap: anywhere; }
  .bad { color: var(--bad); } .warn { color: var(--warn); } .good { color: var(--here); } .dim { color: var(--dim); }
  .tag { padding: 0 6px; border: 1px solid var(--line); border-radius: 6px; font-size: 12px; }
  .empty { padding: 32px; color: var(--dim); text-align: center; }
  .empty.bad { color: var(--bad); }
  details { border-top: 1px solid var(--line); }
  details:first-child { border-top: 0; }
  summary { display: flex; gap: 2px 12px; flex-wrap: wrap; align-items: baseline; padding: 8px 12px; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary:focus-visible, a:focus-visible, button:focus-visible { outline: 2px solid var(--here); outline-offset: -2px; }
  .preview { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: 12.5px/1.5 ui-monospace, monospace; }
  .inside { padding: 0 12px 12px 32px; display: grid; gap: 4px; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0 8px; } dt { color: var(--dim); } dd { margin: 0; }
  .bar { display: flex; gap: 8px; margin: 12px 0; flex-wrap: wrap; align-items: center; }
  .bar:first-child { margin-top: 0; }
  .bar input { flex: 1; min-width: 160px; }
  input, select, button { font: inherit; padding: 6px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: inherit; max-width: 100%; }
  button { cursor: pointer; } button:disabled { opacity: 0.5; cursor: default; }
  @media (max-width: 900px) {
    header, main, .offline { padding-left: 12px; padding-right: 12px; }
    thead { display: none; }
    table, tbody, tr, td { display: block; }
    tr { padding: 8px 12px; border-top: 1px solid var(--line); }
    tr:first-child { border-top: 0; }
    td, td.number { display: grid; grid-template-columns: 88px 1fr; gap: 8px; border: 0; padding: 2px 0; text-align: left; }
    td:empty { display: none; }
    td { max-width: none; overflow-wrap: anywhere; }
    .place { white-space: normal; }
    td::before { content: attr(data-head); color: var(--dim); }
    td .number { text-align: left; }
    .inside { padding-left: 12px; }
  }
`;
