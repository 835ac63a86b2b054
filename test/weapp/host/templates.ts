import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

/** WeChat's view layer: the built WXML, compiled and drawn by glass-easel, WeChat's own engine, into a jsdom document. */

const globalNames = ['document', 'HTMLElement', 'Node', 'Element', 'Event', 'CustomEvent', 'MutationObserver', 'Text', 'DocumentFragment', 'ShadowRoot', 'HTMLTemplateElement'] as const;

let engine: Promise<Engine> | undefined;

const importEngine = async () => {
  // The engine looks for a browser's globals when it is loaded. Late, because libraries loaded before may look for them as well.
  const dom = new JSDOM('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { window: dom.window }, Object.fromEntries(globalNames.map((name) => [name, dom.window[name]])));
  const [ge, { MiniProgramEnv }, { TmplGroup }] = await Promise.all([
    import('glass-easel'),
    import('glass-easel-miniprogram-adapter'),
    import('glass-easel-template-compiler'),
  ]);
  return { ge, MiniProgramEnv, TmplGroup };
};
type Engine = Awaited<ReturnType<typeof importEngine>>;

const loadEngine = (): Promise<Engine> => (engine ??= importEngine());

type GroupList = Record<string, unknown>;

export interface CompiledTemplates {
  groupList: GroupList;
  /** Attributes bound on each built-in tag, from the base template. */
  builtins: Map<string, Set<string>>;
  warnings: string[];
}

const evaluate = (source: string): GroupList => new Function(`return ${source}`)() as GroupList;

/** Compiles every WXML and WXS file under the build's root. */
export const compileTemplates = async (root: string): Promise<CompiledTemplates> => {
  const { TmplGroup } = await loadEngine();
  const group = new TmplGroup();
  const warnings: string[] = [];
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, file);
    if (name.endsWith('.wxml')) {
      const found = group.addTmpl(name.slice(0, -5), readFileSync(file, 'utf8')) as { message?: string }[] | undefined;
      for (const warning of found ?? []) warnings.push(`${name}: ${JSON.stringify(warning)}`);
    }
    if (name.endsWith('.wxs')) group.addScript(name.slice(0, -4), readFileSync(file, 'utf8'));
  }
  const builtins = new Map<string, Set<string>>();
  for (const [, tag = '', attributes = ''] of readFileSync(path.join(root, 'base.wxml'), 'utf8').matchAll(/<([a-z-]+)\s([^>]*?)\/?>/g)) {
    if (['template', 'wxs', 'block', 'import', 'comp', 'custom-wrapper', 'slot'].includes(tag)) continue;
    const names = builtins.get(tag) ?? new Set<string>();
    builtins.set(tag, names);
    for (const [, name = ''] of attributes.matchAll(/([a-zA-Z:-]+)="/g)) {
      if (!/^(bind|catch|wx:|data-|id$|class$|style$|slot$)/.test(name)) names.add(name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    }
  }
  return { groupList: evaluate(group.getTmplGenObjectGroups()), builtins, warnings };
};

/** An element of the drawn page, as far as the tests look at it. */
export interface DrawnNode {
  is?: string;
  id?: string;
  dataset?: { sid?: string };
  childNodes?: DrawnNode[];
  getShadowRoot?(): DrawnNode | null;
  dispatchEvent?(event: unknown): void;
}

export interface DrawnPage {
  /** Applies a `setData`, keys being WeChat's data paths. */
  setData(change: Record<string, unknown>): void;
  html(): string;
  text(): string;
  /** Taps the element Taro knows by this id; the event bubbles as in WeChat. */
  tap(sid: string): void;
  /** A finger on that element at this height of the screen. Returns whether the page hears of it: what it does not hear, it does not scroll by. */
  touch(sid: string, type: 'touchstart' | 'touchmove' | 'touchend', clientY: number): boolean;
}

/** Draws a page from its initial data; events go to `onEvent`. */
export const drawPage = async (
  templates: CompiledTemplates,
  route: string,
  data: Record<string, unknown>,
  onEvent: (event: object) => void,
): Promise<DrawnPage> => {
  const { ge, MiniProgramEnv, TmplGroup } = await loadEngine();
  const environment = new MiniProgramEnv();
  const space = environment.createCodeSpace('', true);
  const slot = new TmplGroup();
  slot.addTmpl('', '<slot />');
  const slotGroup = evaluate(slot.getTmplGenObjectGroups());
  const globalSpace = environment.getGlobalCodeSpace().getComponentSpace();
  for (const [tag, names] of templates.builtins) {
    const definition = globalSpace.defineComponent({
      is: `wx-${tag}`,
      template: { groupList: slotGroup, content: slotGroup[''] } as never,
      properties: Object.fromEntries([...names].map((name) => [name, { type: null, value: null }])) as never,
    });
    space.getComponentSpace().setGlobalUsingComponent(tag, definition.general());
  }
  for (const [name, content] of Object.entries(templates.groupList)) space.addCompiledTemplate(name, { groupList: templates.groupList, content } as never);
  space.addComponentStaticConfig('comp', { component: true, usingComponents: { comp: './comp' } } as never);
  space.addComponentStaticConfig('custom-wrapper', { component: true, usingComponents: { comp: './comp', 'custom-wrapper': './custom-wrapper' } } as never);
  space.addComponentStaticConfig(route, { usingComponents: { comp: '/comp', 'custom-wrapper': '/custom-wrapper' } } as never);

  const handle = { eh: (event: { type: string; detail: unknown; target: DrawnNode; currentTarget: DrawnNode }) => onEvent(plainEvent(event)) };
  for (const nested of ['comp', 'custom-wrapper']) {
    if (templates.groupList[nested] === undefined) continue;
    space.componentEnv(nested, ({ Component }) => {
      Component({ properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } }, methods: handle } as never);
    });
  }
  space.componentEnv(route, ({ Page }) => {
    Page({ data, ...handle } as never);
  });
  const backend = environment.associateBackend(new ge.CurrentWindowBackendContext() as never);
  const component = backend.createRoot('body', space, route).getComponent();
  ge.Element.pretendAttached(component as never);
  const dispatch = (sid: string, event: object): void => {
    const target = findNode(component as unknown as DrawnNode, (node) => node.dataset?.sid === sid);
    if (!target?.dispatchEvent) throw new Error(`no element with sid ${sid} is drawn`);
    target.dispatchEvent(event);
  };
  const element = () => component.getBackendElement() as unknown as { innerHTML: string; textContent: string };

  return {
    setData: (change) => component.setData(Object.fromEntries(Object.entries(change).map(([key, value]) => [key.replace(/\.\[/g, '['), value]))),
    html: () => element().innerHTML,
    text: () => element().textContent,
    tap(sid) {
      dispatch(sid, new ge.Event('tap', { x: 0, y: 0 }, { bubbles: true, composed: true }));
    },
    touch(sid, type, clientY) {
      const finger = { identifier: 0, clientX: 20, clientY, pageX: 20, pageY: clientY };
      const event = new ge.Event(type, { touches: type === 'touchend' ? [] : [finger], changedTouches: [finger] }, { bubbles: true, composed: true });
      dispatch(sid, event);
      return !event.propagationStopped();
    },
  };
};

const plainNode = ({ id, dataset }: DrawnNode): object => ({ id, dataset: { ...dataset } });
const plainEvent = (event: { type: string; detail: unknown; target: DrawnNode; currentTarget: DrawnNode }): object => ({
  type: event.type,
  timeStamp: 1,
  // Fingers stand beside the detail.
  ...(event.type.startsWith('touch') ? (event.detail as object) : { detail: event.detail }),
  target: plainNode(event.target),
  currentTarget: plainNode(event.currentTarget),
});

const findNode = (node: DrawnNode, wanted: (node: DrawnNode) => boolean): DrawnNode | undefined => {
  if (wanted(node)) return node;
  for (const child of [...(node.childNodes ?? []), ...(node.getShadowRoot?.()?.childNodes ?? [])]) {
    const found = findNode(child, wanted);
    if (found) return found;
  }
  return undefined;
};
