import { Text } from '@tarojs/components';
import './index.scss';

/** Stands between two facts in one line; a typed “·” differs from font to font. */
export function Dot() {
  return <Text className="dot" />;
}
