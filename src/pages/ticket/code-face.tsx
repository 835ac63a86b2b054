import { Image, Text, View } from '@tarojs/components';
import { CODE_STEP_SECONDS, showTicketNumber, ticketCode } from '../../../domain/activity/ticket';
import { showTime } from '../../../domain/time/shanghai';
import { useChangingCode } from '../../changing-code';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import type { KeptTicket } from './kept-ticket';

interface CodeFaceProps {
  kept: KeptTicket;
  isOffline: boolean;
}

/** The code itself, always on white, with a ring that says how long it lives; without network the ring is dashed. */
export function CodeFace({ kept, isOffline }: CodeFaceProps) {
  const { key, number } = kept.ticket;
  const { picture, seconds } = useChangingCode((now) => ticketCode(key, number, now), kept.clockAhead);
  const share = Math.round((seconds / CODE_STEP_SECONDS) * 100);
  return (
    <View className="ticket-code">
      {isOffline && (
        <View className="ticket-offline">
          <Notice tone="warning" icon="no-network">
            没有网络也能入场，码照常更换，请组织者扫码。
          </Notice>
        </View>
      )}
      <View className={isOffline ? 'ring ring-stored' : 'ring'} style={isOffline ? '' : `--ring-share:${share}%`}>
        <View className="ring-inside">
          <Image className="qr" src={picture} mode="aspectFit" aria-label="入场码" nativeProps={{ alt: '入场码' }} />
        </View>
      </View>
      <View className="ticket-refresh">
        {isOffline ? (
          <>
            <Icon name="lock" size="inline" />
            离线码，{showTime(kept.keptAt)} 存下
          </>
        ) : (
          <>
            <Text className="ticket-seconds">{seconds}</Text>
            秒后换新码
          </>
        )}
      </View>
      <View className="ticket-spare">
        备用码 <Text className="ticket-number">{showTicketNumber(number)}</Text>
      </View>
    </View>
  );
}
