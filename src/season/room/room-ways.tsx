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
  /** The page has another main button. */
  isAside?: boolean;
  sign: (question: Question) => Promise<{ groupId: string; signature: string }>;
}

/** The way into a room, whichever kind the season has. */
export function RoomWays({ room, isAside = false, sign }: RoomWaysProps) {
  const [isIn, setIn] = useState(false);
  const look = isAside ? 'quiet' : 'solid';
  if (room.kind === 'voip') {
    return (
      <View className="room-way">
        {isIn ? (
          <VideoRoom sign={sign} />
        ) : (
          <Button look={look} width="wide" icon="video" onPress={() => setIn(true)}>
            进房间
          </Button>
        )}
      </View>
    );
  }
  if (room.kind === 'meeting') {
    return (
      <View className="room-way">
        <Button look={look} width="wide" icon="video" onPress={() => void openMeeting(room.code)}>
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
      <ListRow
        text={name}
        note={value}
        value={
          <Button look="plain" size="small" label={`复制${name}`} onPress={() => void copy()}>
            复制
          </Button>
        }
      />
    </List>
  );
}
