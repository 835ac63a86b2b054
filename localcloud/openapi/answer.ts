/** What an open API answers: JSON, an image, or WeChat's own error. */

export type Parameters = Readonly<Record<string, unknown>>;

export type Answer = { kind: 'json'; value: Record<string, unknown> } | { kind: 'image'; bytes: Buffer };

/** WeChat's refusal: `errcode` and `errmsg`, which the SDK throws as `errCode` and `errMsg`. */
export class WeChatRefusal extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`);
    this.name = 'WeChatRefusal';
  }
}

export const json = (value: Record<string, unknown> = {}): Answer => ({
  kind: 'json',
  value: { errcode: 0, errmsg: 'ok', ...value },
});

export function requiredText(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string' || value === '') throw new WeChatRefusal(40097, `invalid args: ${name} is required`);
  return value;
}
