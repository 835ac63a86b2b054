/** The console: one page, no build of its own. */
import { ICON } from './icon';
import { consoleScript } from './script';
import { consoleStyle } from './style';
import { consoleViews } from './views';

export const consolePage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>本地云控制台</title>${ICON}<style>${consoleStyle}</style></head>
<body><header><h1>本地云控制台</h1><nav role="tablist"></nav></header><p class="offline" role="alert" hidden>本地云没有回答：它停了，或正在重新启动。</p><main></main>
<script>${consoleScript}${consoleViews}</script></body></html>`;
