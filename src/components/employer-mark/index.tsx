import { View } from '@tarojs/components';
import './index.scss';

/** Two characters of an employer's name, where a logo would be: the name without its town and its legal form. */
export function EmployerMark({ name, size = 'normal' }: { name: string; size?: 'normal' | 'small' }) {
  return <View className={size === 'small' ? 'employer-mark employer-mark-small' : 'employer-mark'}>{shortName(name)}</View>;
}

const town = /^(山东省?|青岛市?|上海市?|北京市?|济南市?|中国)+/;

function shortName(name: string): string {
  const core = name.replace(/[（(].*?[)）]/g, '').replace(town, '');
  return (core.length >= 2 ? core : name).slice(0, 2);
}
