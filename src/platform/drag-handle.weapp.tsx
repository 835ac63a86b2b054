import Taro from '@tarojs/taro';
import { View, type CommonEvent, type ITouchEvent } from '@tarojs/components';
import { Icon } from '../components/icon';
import type { Dragged } from './dragged';
import './drag-handle.scss';

/** Of the first finger. Taro's types of these events leave the fingers out. */
const heightOf = (event: CommonEvent): number => (event as ITouchEvent).touches[0]?.clientY ?? 0;

/** Held by a finger to move what it belongs to; the page stays where it is meanwhile. Silent for screen readers: what it does must also be there as buttons. */
export function DragHandle({ onLift, onMove, onDrop, onCancel }: Dragged) {
  const lift = (event: CommonEvent) => {
    void Taro.vibrateShort({ type: 'light' });
    onLift(heightOf(event));
  };
  return (
    <View className="drag-handle" catchMove onTouchStart={lift} onTouchMove={(event) => onMove(heightOf(event))} onTouchEnd={onDrop} onTouchCancel={onCancel}>
      <Icon name="grip" size="inline" />
    </View>
  );
}
