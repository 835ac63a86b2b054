/** Calm, readable, light and dark. */
export const consoleStyle = `
  :root { color-scheme: light dark; --ink: #1c2430; --dim: #657084; --ground: #f5f6f8; --card: #fff; --line: #e4e7ec; --here: #2a6f5b; --bad: #b3402f; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eef1f5; --dim: #9aa5b5; --ground: #14181e; --card: #1d232b; --line: #2d3540; --here: #7fcab3; --bad: #f09a86; } }
  * { box-sizing: border-box; margin: 0; }
  body { font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--ground); }
  header { display: flex; gap: 24px; align-items: baseline; padding: 16px 24px 0; flex-wrap: wrap; }
  h1 { font-size: 18px; font-weight: 600; }
  nav { display: flex; gap: 4px; flex-wrap: wrap; }
  nav button { border: 0; background: none; color: var(--dim); font: inherit; padding: 6px 10px; border-radius: 8px; cursor: pointer; }
  nav button[aria-selected="true"] { background: var(--card); color: var(--here); font-weight: 600; }
  main { padding: 16px 24px 48px; }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 8px 12px; border-top: 1px solid var(--line); vertical-align: top; }
  th { color: var(--dim); font-weight: 500; border-top: 0; white-space: nowrap; }
  td.number { text-align: right; font-variant-numeric: tabular-nums; }
  code, pre { font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; word-break: break-word; }
  .bad { color: var(--bad); } .dim { color: var(--dim); }
  .empty { padding: 32px; color: var(--dim); text-align: center; }
  .bar { display: flex; gap: 8px; margin-bottom: 12px; flex-wrap: wrap; }
  .bar input { flex: 1; min-width: 240px; } .bar input, .bar select, .bar button, td button { font: inherit; padding: 6px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: inherit; }
`;
