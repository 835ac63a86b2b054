import { type Press, type PressAttributes } from './press';

/** Browser: role, keyboard focus, and Enter or Space as a tap. */
export function pressAttributes({ role, label, checked, onPress }: Press): PressAttributes {
  return {
    role,
    // In lower case: Taro writes `tabIndex` as `tab-index`, which no browser knows.
    tabindex: 0,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { [role === 'button' ? 'aria-pressed' : 'aria-checked']: String(checked) }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPress?.();
    },
  };
}
