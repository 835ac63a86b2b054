/** What the person at the door is told. Each verdict has its own shape and word on the screen. */
export type Verdict =
  | { kind: 'admitted'; name: string; seats: number }
  | { kind: 'used'; name: string; at: string; gate: string }
  | { kind: 'waiting'; name: string; position: number }
  | { kind: 'wrong'; reason: WrongReason };

export const wrongReasons = {
  unreadable: '这不是雁归的入场码',
  forged: '这张码是假的，请核对本人证件',
  stale: '这是截图或旧码，请打开手机上的入场码再扫',
  'other-activity': '这是另一场活动的入场码',
  unknown: '没有这个备用码，请对照入场码再输一遍',
  cancelled: '这张票已取消',
} as const;

export type WrongReason = keyof typeof wrongReasons;
