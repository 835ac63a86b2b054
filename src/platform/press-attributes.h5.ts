import { type Press, type PressAttributes, type PressRole } from './press';

/** What a browser calls being on: each role has its own word. */
const stateOf = (role: PressRole): string => (role === 'button' ? 'aria-pressed' : role === 'tab' ? 'aria-selected' : 'aria-checked');

/** Browser: role, keyboard focus, and Enter or Space as a tap. */
export function pressAttributes({ role, label, checked, onPress }: Press): PressAttributes {
  return {
    role,
    // In lower case: Taro writes `tabIndex` as `tab-index`, which no browser knows.
    tabindex: 0,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { [stateOf(role)]: String(checked) }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPress?.();
    },
  };
}
