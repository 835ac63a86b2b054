import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { CHROMIUM } from '../../../scripts/browser';
import type { TestCloud } from '../../support/local-cloud';

/** A real Chromium at phone size, one context a person: cookies, storage and camera are theirs alone. */

/** Chromium takes one list of these, so what Playwright turns off is repeated. The last two draw the suggestions under an address bar nobody sees: most of what a new phone cost. */
const WITHOUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

const FLAGS = [
  `--disable-features=${WITHOUT.join(',')}`,
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // A camera that shows a test picture; the permission question answers itself.
  ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
];

export const launchBrowser = (extra: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...extra] });

export const PICTURES = path.resolve('test/out/screens');

export class Person {
  /** Errors the page threw or printed; a walk ends with none. */
  readonly errors: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** A phone in this person's hands; without an openid the visitor that the cloud makes up. */
  static async with(browser: Browser, cloud: TestCloud, openid?: string): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      // Drawn finely only for pictures somebody looks at: without a graphics card every dot costs.
      deviceScaleFactor: process.env.PICTURES ? 2 : 1,
      reducedMotion: 'reduce',
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      permissions: ['clipboard-read', 'clipboard-write', 'camera'],
    });
    if (openid) {
      const [name = '', ...value] = (cloud.cloud.cookieOf(openid).split(';')[0] ?? '').split('=');
      await context.addCookies([{ name, value: value.join('='), url: cloud.url }]);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    return new Person(context, page, cloud.url);
  }

  /** Opens a screen by its path, e.g. `pages/job/index?id=…`, as a fresh start of the program. */
  async open(screen: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}/#/${screen.replace(/^\//, '')}`);
  }

  /** Goes on to a screen within the running program; the first one starts it. */
  async goTo(screen: string): Promise<void> {
    const hash = `#/${screen.replace(/^\//, '')}`;
    if (this.page.url().startsWith(this.url)) await this.page.evaluate((next) => void (location.hash = next), hash);
    else await this.open(screen);
  }

  /** The page on top; Taro keeps the ones beneath it in the document. */
  get top(): Locator {
    return this.page.locator('.taro_page:visible').last();
  }

  async see(words: string | RegExp): Promise<void> {
    await this.found(this.top.getByText(words).first().waitFor({ state: 'visible' }));
  }

  async tap(words: string | RegExp): Promise<void> {
    await this.found(this.top.getByText(words).last().tap());
  }

  async tapLabel(label: string | RegExp): Promise<void> {
    await this.found(this.top.getByLabel(label).last().tap());
  }

  /** What was looked for; when it is not there, a picture and the words of the screen are kept with the failure. */
  private async found(looking: Promise<void>): Promise<void> {
    try {
      await looking;
    } catch (failure) {
      await this.keep(`failed-${Date.now()}`);
      throw new Error(`${String(failure)}\nthe screen says: ${await this.text().catch(String)}\nerrors: ${this.errors.join('; ')}`, { cause: failure });
    }
  }

  text(): Promise<string> {
    return this.top.innerText();
  }

  /** The screen as it stands now, once it has come to rest; kept under `test/out/screens/` with `PICTURES=1`. */
  async picture(name: string): Promise<void> {
    await this.page.waitForTimeout(350);
    if (process.env.PICTURES) await this.keep(name);
  }

  private async keep(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
