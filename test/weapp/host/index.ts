import { compileTemplates, drawPage, type CompiledTemplates, type DrawnPage } from './templates';
import { startMachine, type PageInstance } from './machine';
import { newPhone, wxFor, type Cloud, type Phone } from './wx';

/** A phone with WeChat that runs the built mini-program: pages are opened, drawn, read and tapped. */

/** A node of the tree Taro hands to WeChat. Property names of events and attributes are Taro's short ones. */
interface TaroNode {
  sid?: string;
  nn?: string;
  v?: string;
  cn?: TaroNode[];
  [property: string]: unknown;
}

export interface OpenPage {
  instance: PageInstance;
  drawn: DrawnPage;
  /** Bytes of every `setData` so far. */
  setDataBytes: number[];
}

/** Each says whether the page heard of it, and would scroll. Heights of the screen, in pixels. */
export interface Finger {
  press(y: number): Promise<boolean>;
  move(y: number): Promise<boolean>;
  lift(y: number): Promise<boolean>;
}

/** A screen tells of a finger so often, in milliseconds. */
const FRAME = 16;

/** Milliseconds without a change after which a screen rests. */
const REST = 100;

export class WeChat {
  readonly phone: Phone = newPhone();
  private readonly stack: OpenPage[] = [];
  private readonly machine;

  private constructor(
    root: string,
    cloud: Cloud,
    private readonly templates: CompiledTemplates,
  ) {
    const wx = wxFor(this.phone, cloud, {
      navigateTo: (url) => this.open(url),
      redirectTo: async (url) => {
        this.leave(1);
        await this.open(url);
      },
      switchTab: async (url) => {
        this.leave(this.stack.length);
        await this.open(url);
      },
      navigateBack: async (delta) => {
        this.leave(delta);
        this.stack.at(-1)?.instance.onShow?.();
      },
    });
    this.machine = startMachine(root, wx, () => this.stack.map(({ instance }) => instance));
  }

  /** Launches the program built under `root` on a phone whose cloud is `cloud`. */
  static async launch(root: string, cloud: Cloud): Promise<WeChat> {
    const wechat = new WeChat(root, cloud, await compileTemplates(root));
    wechat.machine.launch();
    return wechat;
  }

  get errors(): readonly string[] {
    return this.machine.errors;
  }

  get templateWarnings(): readonly string[] {
    return this.templates.warnings;
  }

  get page(): OpenPage {
    const top = this.stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  /** Opens a page by its path, `pages/job/index?id=…`, with or without a leading slash. */
  async open(url: string): Promise<void> {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    const config = this.machine.pageConfig(route);
    const data = structuredClone(config.data ?? {});
    const setDataBytes: number[] = [];
    const drawn = await drawPage(this.templates, route, structuredClone(data), (event) => instance.eh(event));
    const instance: PageInstance = Object.assign(Object.create(config) as PageInstance, {
      route,
      __route__: route,
      options: Object.fromEntries(new URLSearchParams(search)),
      data,
      setData: (change: Record<string, unknown>, done?: () => void) => {
        const sent = JSON.stringify(change);
        setDataBytes.push(Buffer.byteLength(sent));
        for (const [key, value] of Object.entries(JSON.parse(sent) as Record<string, unknown>)) assignPath(data, key, value);
        drawn.setData(JSON.parse(sent) as Record<string, unknown>);
        setTimeout(() => done?.(), 0);
      },
      selectComponent: () => null,
    });
    this.stack.at(-1)?.instance.onHide?.();
    this.stack.push({ instance, drawn, setDataBytes });
    instance.onLoad?.(instance.options);
    instance.onShow?.();
    instance.onReady?.();
  }

  private leave(pages: number): void {
    for (const { instance } of this.stack.splice(Math.max(0, this.stack.length - pages)).reverse()) instance.onUnload?.();
  }

  /** What stands on the screen, as WeChat's engine drew it. */
  text(): string {
    return this.page.drawn.text();
  }

  /** Waits until the screen says this. */
  async see(words: string | RegExp): Promise<void> {
    await this.until(() => says(this.text(), words), () => `“${String(words)}” is not on ${this.page.instance.route}, which says: ${this.text().slice(0, 600)}`);
  }

  async until(done: () => boolean, otherwise: () => string): Promise<void> {
    const deadline = Date.now() + 40_000;
    while (!done()) {
      if (Date.now() > deadline) throw new Error(`${otherwise()}\nerrors: ${this.errors.join('; ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Taps what carries these words or this label, once the screen rests: what is about to be drawn anew would not hear it. */
  async tap(words: string | RegExp): Promise<void> {
    const find = (): TaroNode | undefined => this.smallest((node) => says(textOf(node), words)) ?? this.smallest((node) => isLabelled(node, words));
    const drawings = (): string => `${this.stack.length}.${this.page.setDataBytes.length}`;
    let seen = '';
    let restsSince = Date.now();
    const rests = (): boolean => {
      if (seen !== drawings()) restsSince = Date.now();
      seen = drawings();
      return Date.now() - restsSince >= REST && find() !== undefined;
    };
    await this.until(rests, () => `nothing to tap says “${String(words)}” on ${this.page.instance.route}: ${this.text().slice(0, 600)}`);
    this.phone.inTap = true;
    this.page.drawn.tap(find()?.sid ?? '');
    this.phone.inTap = false;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** A finger on the part with this class of whatever says these words. */
  async finger(words: string | RegExp, className: string): Promise<Finger> {
    const partOf = (node: TaroNode): TaroNode | undefined => [node, ...(node.cn ?? [])].find(({ cl }) => String(cl ?? '').split(' ').includes(className));
    const find = (): string | undefined => {
      const whole = this.smallest((node) => says(textOf(node), words) && partOf(node) !== undefined);
      return whole && partOf(whole)?.sid;
    };
    await this.until(() => find() !== undefined, () => `nothing with a ${className} says “${String(words)}” on ${this.page.instance.route}: ${this.text().slice(0, 600)}`);
    const sid = find() ?? '';
    const touch = async (type: 'touchstart' | 'touchmove' | 'touchend', clientY: number): Promise<boolean> => {
      const isHeard = this.page.drawn.touch(sid, type, clientY);
      await new Promise((resolve) => setTimeout(resolve, FRAME));
      return isHeard;
    };
    return { press: (y) => touch('touchstart', y), move: (y) => touch('touchmove', y), lift: (y) => touch('touchend', y) };
  }

  /** Types into the field with this placeholder or label. */
  async type(placeholder: string, value: string, event: 'input' | 'confirm' = 'input'): Promise<void> {
    const find = (): TaroNode | undefined =>
      this.nodes().find((node) => isLabelled(node, placeholder) && textOf(node) === '');
    await this.until(() => find() !== undefined, () => `no field “${placeholder}” on ${this.page.instance.route}`);
    const sid = find()?.sid;
    const target = { id: sid, dataset: { sid } };
    this.page.instance.eh({ type: event, timeStamp: 1, detail: { value }, target, currentTarget: target });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** The person scrolls: of what the page watches, only these come near the screen. */
  async scrollNear(isNear: (selector: string) => boolean): Promise<void> {
    for (const [selector, tell] of [...this.phone.watched]) tell({ intersectionRatio: isNear(selector) ? 1 : 0, boundingClientRect: { height: 2000 } });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** Every node of the tree handed to WeChat. */
  nodes(): TaroNode[] {
    const list: TaroNode[] = [];
    const walk = (node: TaroNode): void => {
      list.push(node);
      node.cn?.forEach(walk);
    };
    walk((this.page.instance.data.root ?? {}) as TaroNode);
    return list;
  }

  /** The innermost element of the tree that is wanted. */
  private smallest(wanted: (node: TaroNode) => boolean): TaroNode | undefined {
    const elements = this.nodes().filter((node) => node.sid !== undefined && node.v === undefined && wanted(node));
    // Of elements that say the same, the innermost comes last.
    return elements.reverse().sort((a, b) => textOf(a).length - textOf(b).length)[0];
  }
}

const says = (text: string, words: string | RegExp): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));

/** Whether one of the element's attributes says it; ids, classes and styles are not words. */
const isLabelled = (node: TaroNode, words: string | RegExp): boolean =>
  Object.entries(node).some(([name, value]) => !['cl', 'st', 'sid', 'uid', 'nn'].includes(name) && typeof value === 'string' && says(value, words));

const textOf = (node: TaroNode): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('');

/** WeChat's data paths: `root.cn.[0].cl`. */
const assignPath = (target: Record<string, unknown>, dataPath: string, value: unknown): void => {
  const keys = dataPath.replace(/\.?\[(\w+)\]/g, '.$1').split('.');
  const last = keys.pop() ?? '';
  let at = target;
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
  at[last] = value;
};
