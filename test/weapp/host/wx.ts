import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The part of `wx` that the built mini-program uses, answered as a phone would. What is not here, the program is not offered: it must not need it. */

type Callbacks = { success?: (reply: object) => void; fail?: (reply: object) => void; complete?: (reply: object) => void };
type Options = Callbacks & Record<string, unknown>;

export interface Cloud {
  call(name: string, data: Record<string, unknown>): Promise<{ result: unknown; requestId: string }>;
  upload(cloudPath: string, content: Uint8Array): Promise<{ fileID: string }>;
  accept(templateIds: readonly string[]): Promise<void>;
}

export interface Navigation {
  navigateTo(url: string): Promise<void>;
  redirectTo(url: string): Promise<void>;
  switchTab(url: string): Promise<void>;
  navigateBack(delta: number): Promise<void>;
}

/** What the person's phone will do next, and what it has shown. */
export interface Phone {
  /** What the camera sees when the program scans. */
  scans: string[];
  /** The file picked from a chat. */
  picks: { name: string; size: number; path: string }[];
  /** What the camera takes next. `at` makes the picture in a size: the phone's own compression asks for a smaller one. */
  photos: Photo[];
  /** Answers to questions, in order; `true` when none is left. */
  confirms: boolean[];
  /** Answers to the question whether messages may be sent, in order; allowed when none is left. `keep`: for good. */
  subscriptions: { answer: 'accept' | 'reject'; keep?: boolean }[];
  /** What was answered for good, by template. */
  standing: Map<string, 'accept' | 'reject'>;
  toasts: string[];
  questions: string[];
  /** Whether a tap is being handled right now. */
  inTap: boolean;
  storage: Map<string, unknown>;
  calls: [name: string, options: unknown][];
  /** Where the parts of the screen are, by their selector. */
  laidOut: Map<string, { top: number; height: number }[]>;
  /** What waits to be told that a part of the page came near the screen or left it, by its selector. */
  watched: Map<string, (seen: { intersectionRatio: number; boundingClientRect: { height: number } }) => void>;
}

export interface Photo {
  width: number;
  height: number;
  at: (width: number, height: number) => Uint8Array;
}

export const newPhone = (): Phone => ({ scans: [], picks: [], photos: [], confirms: [], subscriptions: [], standing: new Map(), toasts: [], questions: [], inTap: false, storage: new Map(), calls: [], laidOut: new Map(), watched: new Map() });

const screen = {
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  platform: 'ios',
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  brand: 'phone',
  model: 'phone',
  system: 'iOS 17.0',
  theme: 'light',
  fontSizeSetting: 16,
  benchmarkLevel: 30,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
};

/** An asynchronous `wx` call: callbacks and a promise, as the platform offers both. */
const answer = (options: Options, work: () => Promise<object> | object): Promise<object> =>
  Promise.resolve()
    .then(work)
    .then(
      (reply) => {
        options.success?.(reply);
        options.complete?.(reply);
        return reply;
      },
      (failure: unknown) => {
        const reply = { errMsg: failure instanceof Error ? failure.message : String(failure), ...(failure as object) };
        options.fail?.(reply);
        options.complete?.(reply);
        if (!options.fail) throw reply;
        return reply;
      },
    );

/** Photographs on this phone: files of its own, which only the phone's calls look into. */
const camera = (phone: Phone): Record<string, (options: Options) => Promise<object>> => {
  const taken = new Map<string, Photo>();
  const keep = (photo: Photo): string => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'yangui-photo-')), 'photo.jpg');
    writeFileSync(file, photo.at(photo.width, photo.height));
    taken.set(file, photo);
    return file;
  };
  const photoAt = (src: unknown): Photo => {
    const photo = taken.get(String(src));
    if (!photo) throw Object.assign(new Error('fail file not found'), { errMsg: `fail file not found: ${String(src)}` });
    return photo;
  };
  return {
    chooseMedia: (options) =>
      answer(options, () => {
        const photo = take(phone.photos, 'chooseMedia:fail cancel');
        const tempFilePath = keep(photo);
        return { errMsg: 'chooseMedia:ok', type: 'image', tempFiles: [{ tempFilePath, size: statSync(tempFilePath).size, fileType: 'image' }] };
      }),
    getImageInfo: (options) =>
      answer(options, () => {
        const { width, height } = photoAt(options.src);
        return { errMsg: 'getImageInfo:ok', width, height, path: options.src, orientation: 'up', type: 'jpeg' };
      }),
    compressImage: (options) =>
      answer(options, () => ({ errMsg: 'compressImage:ok', tempFilePath: keep({ ...photoAt(options.src), width: Number(options.compressedWidth), height: Number(options.compressedHeight) }) })),
    getFileInfo: (options) => answer(options, () => ({ errMsg: 'getFileInfo:ok', size: statSync(String(options.filePath)).size })),
  };
};

/** What WeChat says when it is asked later than in the tap. */
const TAP_ONLY = 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.';

const atTheTop = { width: 375, height: 100, top: 0, left: 0, right: 375, bottom: 100 };

/** There is no layout here: a part is where the test has put it, or at the top. */
const selectorQuery = (phone: Phone): object => {
  const asked: unknown[] = [];
  const query: Record<string, unknown> = {};
  const ask = (answered: unknown): object => {
    asked.push(answered);
    return query;
  };
  for (const name of ['in', 'boundingClientRect', 'scrollOffset', 'fields', 'node', 'context']) query[name] = () => query;
  for (const name of ['select', 'selectViewport']) query[name] = (selector?: string) => ask((selector !== undefined && phone.laidOut.get(selector)?.[0]) || atTheTop);
  query.selectAll = (selector: string) => ask(phone.laidOut.get(selector) ?? []);
  query.exec = (done?: (answers: unknown[]) => void) => setTimeout(() => done?.(asked), 0);
  return query;
};

/** There is no layout here: what is near the screen is told by `WeChat.scrollNear`. */
const intersectionObserver = (phone: Phone): object => {
  const seen: string[] = [];
  const observer = {
    relativeToViewport: () => observer,
    observe: (selector: string, tell: Parameters<Phone['watched']['set']>[1]) => {
      seen.push(selector);
      phone.watched.set(selector, tell);
    },
    disconnect: () => seen.forEach((selector) => phone.watched.delete(selector)),
  };
  return observer;
};

/** What comes next; without any, what the person does not do. */
const take = <Item>(queue: Item[], otherwise: string): Item => {
  const next = queue.shift();
  if (next === undefined) throw Object.assign(new Error(otherwise), { errMsg: otherwise });
  return next;
};

/** `wx` for one phone. */
export const wxFor = (phone: Phone, cloud: Cloud, navigation: Navigation): Record<string, unknown> => {
  const known: Record<string, unknown> = {
    ...Object.fromEntries(['getSystemInfoSync', 'getWindowInfo', 'getDeviceInfo', 'getAppBaseInfo'].map((name) => [name, () => screen])),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, left: 278, width: 87, height: 32, right: 365, bottom: 80 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'develop' } }),
    // An older WeChat, as many still have: no sounds of its own.
    canIUse: (schema: string) => schema !== 'createWebAudioContext',
    // This phone's owner has agreed to the guide kept with WeChat.
    getPrivacySetting: (options: Options) => answer(options, () => ({ errMsg: 'getPrivacySetting:ok', needAuthorization: false, privacyContractName: '《雁归隐私保护指引》' })),
    onNeedPrivacyAuthorization: () => undefined,
    nextTick: (work: () => void) => setTimeout(work, 0),
    createSelectorQuery: () => selectorQuery(phone),
    createIntersectionObserver: () => intersectionObserver(phone),
    showActionSheet: (options: Options) => answer(options, () => (phone.calls.push(['showActionSheet', options]), { errMsg: 'showActionSheet:ok', tapIndex: 0 })),
    getStorageSync: (key: string) => structuredClone(phone.storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, structuredClone(value)),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    navigateTo: (options: Options) => answer(options, async () => (await navigation.navigateTo(String(options.url)), { errMsg: 'navigateTo:ok' })),
    redirectTo: (options: Options) => answer(options, async () => (await navigation.redirectTo(String(options.url)), { errMsg: 'redirectTo:ok' })),
    switchTab: (options: Options) => answer(options, async () => (await navigation.switchTab(String(options.url)), { errMsg: 'switchTab:ok' })),
    navigateBack: (options: Options = {}) => answer(options, async () => (await navigation.navigateBack(Number(options.delta ?? 1)), { errMsg: 'navigateBack:ok' })),
    showToast: (options: Options) => answer(options, () => (phone.toasts.push(String(options.title)), { errMsg: 'showToast:ok' })),
    showModal: (options: Options) =>
      answer(options, () => {
        phone.questions.push(`${String(options.title ?? '')} ${String(options.content ?? '')}`.trim());
        const confirm = phone.confirms.shift() ?? true;
        return { errMsg: 'showModal:ok', confirm, cancel: !confirm };
      }),
    getSetting: (options: Options) =>
      answer(options, () => (phone.calls.push(['getSetting', options]), { errMsg: 'getSetting:ok', authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: Object.fromEntries(phone.standing) } })),
    requestSubscribeMessage: (options: Options) => {
      // The platform's rule: in the handler of a tap itself.
      if (!phone.inTap) return answer(options, () => Promise.reject(Object.assign(new Error(TAP_ONLY), { errMsg: TAP_ONLY, errCode: 20001 })));
      return answer(options, async () => {
        const ids = options.tmplIds as string[];
        const isAsked = ids.some((id) => !phone.standing.has(id));
        const { answer: given, keep = false } = isAsked ? (phone.subscriptions.shift() ?? { answer: 'accept' as const }) : { answer: 'accept' as const };
        if (isAsked) phone.questions.push(`订阅 ${ids.join()}`);
        const answers = ids.map((id) => [id, phone.standing.get(id) ?? given] as const);
        if (keep) answers.forEach(([id, one]) => phone.standing.set(id, one));
        await cloud.accept(answers.filter(([, one]) => one === 'accept').map(([id]) => id));
        return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(answers) };
      });
    },
    scanCode: (options: Options) => answer(options, () => ({ errMsg: 'scanCode:ok', result: take(phone.scans, 'scanCode:fail cancel'), scanType: 'QR_CODE' })),
    ...camera(phone),
    chooseMessageFile: (options: Options) =>
      answer(options, () => ({ errMsg: 'chooseMessageFile:ok', tempFiles: [take(phone.picks, 'chooseMessageFile:fail cancel')] })),
    cloud: {
      init: () => undefined,
      callFunction: (options: Options) =>
        answer(options, async () => {
          const { result, requestId } = await cloud.call(String(options.name), options.data as Record<string, unknown>);
          return { errMsg: 'cloud.callFunction:ok', result, requestID: requestId };
        }),
      uploadFile: (options: Options) =>
        answer(options, async () => {
          const content = new Uint8Array(readFileSync(String(options.filePath)));
          return { errMsg: 'cloud.uploadFile:ok', ...(await cloud.upload(String(options.cloudPath), content)) };
        }),
    },
  };
  for (const name of NOTED) {
    known[name] = (options: Options = {}) => {
      phone.calls.push([name, options]);
      return answer(options, () => ({ errMsg: `${name}:ok` }));
    };
  }
  for (const name of LISTENED) known[name] = () => undefined;
  return known;
};

/** Calls that only need to succeed; each is noted with what was asked. */
const NOTED = [
  ...['showLoading', 'hideLoading', 'hideToast', 'showShareMenu', 'setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor', 'setBackgroundTextStyle'],
  ...['setTabBarStyle', 'setTabBarBadge', 'removeTabBarBadge', 'startPullDownRefresh', 'stopPullDownRefresh', 'pageScrollTo', 'setKeepScreenOn', 'setScreenBrightness'],
  ...['getScreenBrightness', 'vibrateShort', 'vibrateLong', 'setClipboardData', 'openLocation', 'makePhoneCall', 'hideKeyboard', 'setVisualEffectOnCapture'],
  ...['authorize', 'previewImage', 'navigateToMiniProgram'],
];

/** Events of the phone that do not happen here. */
const LISTENED = [
  ...['onThemeChange', 'offThemeChange', 'onNetworkStatusChange', 'offNetworkStatusChange', 'onKeyboardHeightChange', 'offKeyboardHeightChange'],
  ...['onAppShow', 'offAppShow', 'onAppHide', 'offAppHide', 'onWindowResize', 'offWindowResize', 'onUserCaptureScreen', 'offUserCaptureScreen'],
];
