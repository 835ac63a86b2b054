import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's Chromium and a Chinese font: what the browser suites need and npm cannot bring. */

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];

const hasChineseFont = (): boolean => {
  if (!existsSync('/usr/bin/fc-list')) return false;
  return execFileSync('/usr/bin/fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
};

/** Installs what is missing where that can be done, else throws one sentence that says what to install. */
export const ensureBrowser = (): void => {
  if (existsSync(CHROMIUM) && hasChineseFont()) return;
  const sentence = `The browser suites need Chromium and a Chinese font: apt-get install -y ${PACKAGES.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(sentence);
  console.log('installing chromium and fonts-noto-cjk …');
  const apt = (...args: string[]): void => {
    execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES, 'fontconfig');
  } catch (failure) {
    throw new Error(sentence, { cause: failure });
  }
};
