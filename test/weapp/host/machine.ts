import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** WeChat's logic layer: the built `app.js` and pages in a context of their own, with nothing WeChat does not have. */

export interface PageConfig {
  data?: Record<string, unknown>;
  onLoad?(query: Record<string, string>): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
  onPullDownRefresh?(): void;
  onReachBottom?(): void;
  onShareAppMessage?(origin: object): { title?: string; path?: string; imageUrl?: string };
  eh(event: object): void;
}

export interface PageInstance extends PageConfig {
  route: string;
  data: Record<string, unknown>;
  options: Record<string, string>;
  setData(change: Record<string, unknown>, done?: () => void): void;
}

export interface Machine {
  /** Runs `app.js` and launches the app. */
  launch(): void;
  /** The configuration a page's script registers. */
  pageConfig(route: string): PageConfig;
  /** What the program wrote to its console as an error. */
  errors: string[];
}

export const startMachine = (root: string, wx: object, pages: () => object[]): Machine => {
  const errors: string[] = [];
  let app: { onLaunch?(options: object): void; onShow?(options: object): void } | undefined;
  let page: PageConfig | undefined;
  const configs = new Map<string, PageConfig>();
  const globals: Record<string, unknown> = {
    wx,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console: { ...console, error: (...words: unknown[]) => errors.push(words.map(String).join(' ')) },
    App: (config: typeof app) => (app = config),
    Page: (config: PageConfig) => (page = config),
    Component: () => undefined,
    Behavior: (config: object) => config,
    getApp: () => app,
    getCurrentPages: pages,
    __wxConfig: { envVersion: 'develop' },
  };
  globals.global = globals;
  const context = vm.createContext(globals);
  vm.runInContext('this.globalThis = this', context);

  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const run = vm.runInContext(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`, context, { filename: file }) as (
      require: (name: string) => unknown,
      module: object,
      exports: unknown,
    ) => void;
    run((name) => load(withSuffix(path.resolve(path.dirname(file), name))), module, module.exports);
    return module.exports;
  };

  return {
    errors,
    launch() {
      load(path.join(root, 'app.js'));
      app?.onLaunch?.({ path: '', query: {}, scene: 1001 });
      app?.onShow?.({});
    },
    pageConfig(route) {
      // A page's script runs once; every opening of the page is an instance of what it registered.
      const known = configs.get(route);
      if (known) return known;
      page = undefined;
      load(path.join(root, `${route}.js`));
      if (!page) throw new Error(`${route} registered no page`);
      configs.set(route, page);
      return page;
    },
  };
};

const withSuffix = (file: string): string => (file.endsWith('.js') ? file : `${file}.js`);
