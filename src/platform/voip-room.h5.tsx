import type { FunctionComponent } from 'react';
import { Notice } from '../components/notice';

export interface Question {
  nonce: string;
  timestamp: number;
}

interface VideoRoomProps {
  sign: (question: Question) => Promise<{ groupId: string; signature: string }>;
}

/** WeChat's own room is in WeChat alone: says so. The signature is the same; a browser has no use for it. */
export const VideoRoom: FunctionComponent<VideoRoomProps> = () => <Notice tone="info">这间面试房间在微信里：用微信打开雁归，到这里再点“进房间”。</Notice>;
