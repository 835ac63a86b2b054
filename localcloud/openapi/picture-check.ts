/** `security.imgSecCheck`: a picture that holds one of the words, in the bytes of a comment, stands for one WeChat objects to. */
import { type Answer, json, WeChatRefusal } from './answer';

const LARGEST = 1024 * 1024;

export function checkPicture(media: unknown, words: readonly string[]): Answer {
  if (!(media instanceof Uint8Array) || media.length === 0) throw new WeChatRefusal(41005, 'media data missing');
  if (media.length > LARGEST) throw new WeChatRefusal(40006, 'invalid media size');
  const bytes = Buffer.from(media);
  if (words.some((word) => bytes.includes(word))) throw new WeChatRefusal(87014, 'risky content');
  return json();
}
