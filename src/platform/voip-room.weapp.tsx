import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { View, VoipRoom } from '@tarojs/components';
import { toast } from '../components/toast';
import './voip-room.scss';

export interface Question {
  nonce: string;
  timestamp: number;
}

interface VideoRoomProps {
  sign: (question: Question) => Promise<{ groupId: string; signature: string }>;
}

/** WeChat's own room: everybody in it, oneself first. It is left when this goes. */
export function VideoRoom({ sign }: VideoRoomProps) {
  const [people, setPeople] = useState<string[]>([]);
  useEffect(() => {
    const onChange = ({ openIdList }: { openIdList: string[] }) => setPeople(openIdList);
    Taro.onVoIPChatMembersChanged(onChange as never);
    enter(sign).then(setPeople, (failure: unknown) => {
      console.warn('voip', failure);
      toast('没进到房间，请看看摄像头和麦克风是不是允许了，再试一次');
    });
    return () => {
      Taro.offVoIPChatMembersChanged(onChange as never);
      Taro.exitVoIPChat({});
    };
  }, [sign]);
  return (
    <View className="voip-room">
      {people.map((openId, index) => (
        <VoipRoom key={openId} className="voip-room-face" openId={openId} mode={index === 0 ? 'camera' : 'video'} />
      ))}
    </View>
  );
}

const enter = async (sign: VideoRoomProps['sign']): Promise<string[]> => {
  const nonce = Math.random().toString(36).slice(2).padEnd(8, '0');
  const timestamp = Math.floor(Date.now() / 1000);
  const { groupId, signature } = await sign({ nonce, timestamp });
  const { openIdList } = await (Taro.joinVoIPChat as unknown as Join)({ roomType: 'video', signature, nonceStr: nonce, timeStamp: timestamp, groupId });
  return openIdList;
};

/** As WeChat documents it; Taro's types take the kinds of room for a structure. */
type Join = (option: { roomType: 'video'; signature: string; nonceStr: string; timeStamp: number; groupId: string }) => Promise<{ openIdList: string[] }>;
