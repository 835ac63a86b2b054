/** Every drawing in `drawings/` and every line of `index.scss` is one of these. */
export type IconName =
  | 'building' | 'certificate' | 'check' | 'chevron-down' | 'chevron-left' | 'chevron-right' | 'chevron-up' | 'clock' | 'close'
  | 'code' | 'download' | 'education' | 'experience' | 'filter' | 'guidance' | 'info' | 'keep' | 'keep-on' | 'letter' | 'link'
  | 'lock' | 'message' | 'minus' | 'moon' | 'no-network' | 'pen' | 'people' | 'person' | 'phone' | 'place' | 'plus' | 'policy'
  | 'promotion' | 'refresh' | 'salary' | 'scan' | 'search' | 'seat' | 'share' | 'sheet' | 'shield' | 'stage-bud' | 'stage-ear'
  | 'stage-leaves' | 'stage-seed' | 'stage-sprout' | 'swap' | 'text-size' | 'ticket' | 'tour' | 'upload' | 'used' | 'video'
  | 'wait' | 'warning';
