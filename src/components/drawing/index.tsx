import { View } from '@tarojs/components';
import './index.scss';

export type DrawingName = 'empty' | 'error' | 'offline' | 'skein' | 'ear' | 'brand' | 'stamp';

/** A picture with a meaning, in the programme's colour. Sized by the screen that shows it. */
export function Drawing({ name, className }: { name: DrawingName; className?: string }) {
  return <View className={`drawing drawing-${name} ${className ?? ''}`} />;
}
