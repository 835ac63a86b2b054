import './browser-shell.scss';

/** Taro's bars are plain boxes: this tells a screen reader, and the keyboard, what they are. */
export function nameBars(): void {
  const bar = document.getElementById('taro-navigation-bar');
  bar?.setAttribute('role', 'banner');
  document.querySelector('taro-tabbar')?.setAttribute('role', 'navigation');
  const buttons: [string, string][] = [
    ['back', '返回'],
    ['home', '回首页'],
  ];
  for (const [part, name] of buttons) {
    const button = bar?.querySelector<HTMLElement>(`.taro-navigation-bar-${part}`);
    button?.setAttribute('role', 'button');
    button?.setAttribute('aria-label', name);
    button?.setAttribute('tabindex', '0');
    button?.addEventListener('keydown', ({ key }) => key === 'Enter' && button.click());
  }
}
