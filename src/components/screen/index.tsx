import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { UnreadBadge } from '../unread-badge';
import { useLook, useNativeBars, type Ground } from '../../look';
import './index.scss';

type ScreenProps = PropsWithChildren<{
  /** 金种子 is gold; everything else is 青雁归巢, teal. */
  programme?: 'qingyan' | 'jinzhongzi';
  /** A page of the tab bar. */
  tab?: boolean;
  /** Begins with a dark field that reaches up into the title bar: the programme's, or this colour. */
  ground?: Ground;
  className?: string;
}>;

/** Over this text size rows stack, as they do in care mode. */
const ROOMY_FROM = 1.3;

/** The outermost view of every page: declares the tokens, so that programme, care mode and darkness re-compute them all. */
export function Screen({ programme = 'qingyan', tab = false, ground, className, children }: ScreenProps) {
  const { care, dark, textScale } = useLook();
  useNativeBars(dark, tab, ground);
  const classes = [
    'theme screen',
    programme === 'jinzhongzi' ? 'programme-jinzhongzi' : '',
    care ? 'size-elder' : '',
    care || textScale > ROOMY_FROM ? 'layout-roomy' : '',
    dark ? 'mode-dark' : '',
    className,
  ];
  return (
    <View className={classes.filter(Boolean).join(' ')} style={`--text-scale:${textScale}`} aria-role="main">
      {tab && <UnreadBadge />}
      {children}
    </View>
  );
}
