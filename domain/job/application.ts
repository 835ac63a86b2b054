/** What may become of an application, and by whom. Times are kept beside it in its timeline. */

export const applicationStates = {
  sent: '已投递',
  seen: '已查看',
  invited: '邀约',
  hired: '已录用',
  refused: '不合适',
  withdrawn: '已撤回',
} as const;
export type ApplicationState = keyof typeof applicationStates;

export const stateNames = Object.keys(applicationStates) as [ApplicationState, ...ApplicationState[]];

interface Move {
  by: 'student' | 'employer';
  from: readonly ApplicationState[];
  to: ApplicationState;
}

/**
 * Every move there is. Invited again means another time or place. Refused and hired are last words; what the student took back may be
 * sent anew, as long as the opening is open.
 */
export const moves = {
  look: { by: 'employer', from: ['sent'], to: 'seen' },
  invite: { by: 'employer', from: ['sent', 'seen', 'invited'], to: 'invited' },
  refuse: { by: 'employer', from: ['sent', 'seen', 'invited'], to: 'refused' },
  hire: { by: 'employer', from: ['seen', 'invited'], to: 'hired' },
  withdraw: { by: 'student', from: ['sent', 'seen', 'invited'], to: 'withdrawn' },
  sendAnew: { by: 'student', from: ['withdrawn'], to: 'sent' },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

/** What an employer answers with. */
export type AnswerName = 'invite' | 'refuse' | 'hire';

export const mayMove = (name: MoveName, from: ApplicationState): boolean => (moves[name].from as readonly ApplicationState[]).includes(from);

/** Whether the employer has it in hand: what was withdrawn they no longer see. */
export const stands = (state: ApplicationState): boolean => state !== 'withdrawn';

/** The states in which an employer has it in hand. */
export const standing = stateNames.filter(stands);

/** An opening takes no more than this from one person, counting those taken back. */
export const mostSends = 5;
