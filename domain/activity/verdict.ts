/** What the person at the door is told. Each verdict has its own shape and word on the screen. */
export type Verdict =
  | { kind: 'admitted'; name: string; seats: number }
  | { kind: 'used'; name: string; at: string; gate: string }
  | { kind: 'waiting'; name: string; position: number }
  /** A seat is kept for them until then, and they have not said that they want it. */
  | { kind: 'offered'; name: string; until: string }
  | { kind: 'wrong'; reason: WrongReason };

export const wrongReasons = {
  unreadable: '这不是雁归的入场码',
  forged: '这张码是假的，请核对本人证件',
  stale: '这是截图或旧码，请打开手机上的入场码再扫',
  'other-activity': '这是另一场活动的入场码',
  unknown: '没有这个备用码，请对照入场码再输一遍',
  cancelled: '这张票已取消',
  'called-off': '这场活动取消了，不再入场',
  early: '还没到签到的时间',
  over: '这场活动已经结束',
  unlisted: '手机里的名单没有这张票，可能是后来报名的',
  undone: '这次签到已被撤回，要进场请重新扫一次',
} as const;

export type WrongReason = keyof typeof wrongReasons;
