import { currentLook } from '../look/choice';
import { askLocalCloud } from './local-cloud';
import type { AskedTemplate, StandingAnswers } from './subscription';
import './subscribe.scss';

/** In WeChat the platform asks and keeps the answer; here a question in our own look, whose answer goes to the local cloud. */

const slot = (id: string): string => `subscription-${id}`;

/** What the person answered for good. */
export const standingAnswers = (templates: readonly AskedTemplate[]): Promise<StandingAnswers> =>
  Promise.resolve(
    Object.fromEntries(
      templates.flatMap(({ id }) => {
        const kept = localStorage.getItem(slot(id));
        return kept === 'accept' || kept === 'reject' ? [[id, kept] as const] : [];
      }),
    ),
  );

/** Asks for these templates. Returns the ids of those that were allowed. */
export async function askToNotify(templates: readonly AskedTemplate[]): Promise<string[]> {
  const standing = await standingAnswers(templates);
  const open = templates.filter(({ id }) => standing[id] === undefined);
  const answered = open.length > 0 ? await question(open) : [];
  const accepted = templates.map(({ id }) => id).filter((id) => standing[id] === 'accept' || answered.includes(id));
  if (accepted.length > 0) await askLocalCloud('/subscriptions', { accepted });
  return accepted;
}

/** The dialog: each template with a box, ticked; one box for good; two buttons. */
const question = (templates: readonly AskedTemplate[]): Promise<string[]> =>
  new Promise((resolve) => {
    const { dark, care } = currentLook();
    const layer = element('div', ['theme', 'subscribe-layer', dark ? 'mode-dark' : '', care ? 'size-elder layout-roomy' : ''].filter(Boolean).join(' '));
    const dialog = element('div', 'subscribe-dialog');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-label', '雁归想给你发消息');
    const boxes = templates.map(({ id, title, gives }) => ({ id, ...box(title, gives, true) }));
    const always = box('总是保持以上选择，不再询问', '', false);
    const finish = (accepted: string[]) => {
      if (always.input.checked) templates.forEach(({ id }) => localStorage.setItem(slot(id), accepted.includes(id) ? 'accept' : 'reject'));
      layer.remove();
      resolve(accepted);
    };
    const buttons = element('div', 'subscribe-buttons');
    const refuse = button('取消', 'subscribe-button subscribe-refuse', () => finish([]));
    const allow = button('允许', 'subscribe-button subscribe-allow', () => finish(boxes.filter(({ input }) => input.checked).map(({ id }) => id)));
    buttons.append(refuse, allow);
    dialog.append(element('h2', 'subscribe-title', '雁归想给你发消息'), ...boxes.map(({ label }) => label), always.label, buttons);
    layer.append(dialog);
    document.body.append(layer);
    allow.focus();
  });

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

const button = (text: string, className: string, onPress: () => void): HTMLButtonElement => {
  const made = element('button', className, text);
  made.addEventListener('click', onPress);
  return made;
};

const box = (name: string, note: string, checked: boolean) => {
  const label = element('label', 'subscribe-box');
  const input = element('input', 'subscribe-tick');
  input.type = 'checkbox';
  input.checked = checked;
  const words = element('span', '', name);
  if (note) words.append(element('span', 'subscribe-note', note));
  label.append(input, words);
  return { label, input };
};
