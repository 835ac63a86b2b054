import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Room } from '../../../domain/season/video';
import { Button } from '../../components/button';
import { List, ListRow } from '../../components/list';
import { toast } from '../../components/toast';
import { openMeeting } from '../../platform/video-room';
import { VideoRoom, type Question } from '../../platform/voip-room';
import './room-ways.scss';

interface RoomWaysProps {
  room: Room;
  sign: (question: Question) => Promise<{ groupId: string; signature: string }>;
}

/** The way into a room, whichever kind the season has. */
export function RoomWays({ room, sign }: RoomWaysProps) {
  const [isIn, setIn] = useState(false);
  if (room.kind === 'voip') {
    return (
      <View className="room-way">
        {isIn ? (
          <VideoRoom sign={sign} />
        ) : (
          <Button width="wide" icon="video" onPress={() => setIn(true)}>
            进房间
          </Button>
        )}
      </View>
    );
  }
  if (room.kind === 'meeting') {
    return (
      <View className="room-way">
        <Button width="wide" icon="video" onPress={() => void openMeeting(room.code)}>
          打开腾讯会议
        </Button>
        <Copied name="会议号" value={room.code} />
      </View>
    );
  }
  return (
    <View className="room-way">
      {room.link && <Copied name="网址" value={room.link} />}
      {room.code && <Copied name="房间号" value={room.code} />}
    </View>
  );
}

function Copied({ name, value }: { name: string; value: string }) {
  const copy = async () => {
    await Taro.setClipboardData({ data: value });
    toast(`${name}已复制`);
  };
  return (
    <List>
      <ListRow text={name} note={value} value="复制" label={`${name} ${value}，复制`} onPress={() => void copy()} />
    </List>
  );
}
