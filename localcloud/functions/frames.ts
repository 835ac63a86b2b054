/** The place a call of the SDK came from, as it travels in the call's sequence number: `<request id>~<frames>~-<number>`. */

export interface CallFrames {
  /** Relative to the function's folder. */
  file: string;
  /** The SDK is in the same file: the positions are its own too, nearest first. */
  bundled: boolean;
  /** `line:column`, both from 1. */
  positions: string[];
}

export const writeFrames = ({ file, bundled, positions }: CallFrames): string =>
  `~${Buffer.from([file, bundled ? 'bundled' : '', ...positions].join('\n')).toString('base64url')}~`;

export function readFrames(sequence: string): CallFrames | undefined {
  const text = /~([\w-]+)~/.exec(sequence)?.[1];
  if (text === undefined) return undefined;
  const [file, bundled, ...positions] = Buffer.from(text, 'base64url').toString('utf8').split('\n');
  return file ? { file, bundled: bundled === 'bundled', positions } : undefined;
}
