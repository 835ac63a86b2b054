/** What a screen reader calls a thing that can be pressed. */
export type PressRole = 'button' | 'link' | 'switch' | 'checkbox' | 'radio' | 'tab';

export interface Press {
  role: PressRole;
  label?: string;
  checked?: boolean;
  onPress?: () => void;
}

/** Attributes a platform's view understands; each platform fills in its own. */
export type PressAttributes = Record<string, unknown>;
