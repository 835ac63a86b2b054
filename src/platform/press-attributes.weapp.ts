import { type Press, type PressAttributes } from './press';

/** WeChat: the screen reader is told by `aria-*`; the tap is the platform's own. */
export function pressAttributes({ role, label, checked }: Press): PressAttributes {
  return {
    'aria-role': role,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { 'aria-checked': String(checked) }),
  };
}
