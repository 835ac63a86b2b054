/** The console: one page, no build of its own. */
import { consoleScript } from './script';
import { consoleStyle } from './style';

export const consolePage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>本地云控制台</title><style>${consoleStyle}</style></head>
<body><header><h1>本地云控制台</h1><nav role="tablist"></nav></header><main></main><script>${consoleScript}</script></body></html>`;
