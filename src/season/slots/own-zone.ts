import { useState } from 'react';
import Taro from '@tarojs/taro';
import { isShanghai, offsetIn, showAt, zonesAbroad, type Zone } from '../../../domain/time/zones';

const KEPT = 'zone';

/** The zones this engine knows; none where it has no tables: then the phone's own clock is all there is. */
export const knownZones = (): readonly Zone[] => zonesAbroad.filter(({ id }) => offsetIn(id, new Date()) !== undefined);

/** The zone somebody chose to see beside Shanghai's; kept on the phone. */
export function useChosenZone(): { chosen: string | undefined; choose: (zone: string | undefined) => void } {
  const [chosen, setChosen] = useState<string | undefined>(() => (Taro.getStorageSync(KEPT) as string) || undefined);
  return {
    chosen,
    choose: (zone) => {
      Taro.setStorageSync(KEPT, zone ?? '');
      setChosen(zone);
    },
  };
}

/** The same instant where they are: in the zone they chose, or by the phone's own clock; nothing when that is Shanghai's. Summer time is that day's. */
export const thereTime = (instant: string, chosen: string | undefined): string | undefined => {
  const at = new Date(instant);
  const zone = zonesAbroad.find(({ id }) => id === chosen);
  const offset = zone ? offsetIn(zone.id, at) : -at.getTimezoneOffset();
  if (offset === undefined || isShanghai(offset)) return undefined;
  return `${zone ? `${zone.name}时间` : '你手机上是'} ${showAt(at, offset)}`;
};
