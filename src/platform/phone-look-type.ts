export interface PhoneLook {
  isDark: boolean;
  /** Text size against the ordinary one: 1 … 2. */
  textScale: number;
}
