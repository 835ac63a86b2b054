import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { useLook, useNativeBars } from '../../look';
import './index.scss';

type ScreenProps = PropsWithChildren<{
  /** 金种子 is gold; everything else is 青雁归巢, teal. */
  programme?: 'qingyan' | 'jinzhongzi';
  /** A page of the tab bar. */
  tab?: boolean;
  className?: string;
}>;

/** Over this text size rows stack, as they do in care mode. */
const ROOMY_FROM = 1.3;

/** The outermost view of every page: declares the tokens, so that programme, care mode and darkness re-compute them all. */
export function Screen({ programme = 'qingyan', tab = false, className, children }: ScreenProps) {
  const { care, dark, textScale } = useLook();
  useNativeBars(dark, tab);
  const classes = [
    'theme screen',
    programme === 'jinzhongzi' ? 'programme-jinzhongzi' : '',
    care ? 'size-elder' : '',
    care || textScale > ROOMY_FROM ? 'layout-roomy' : '',
    dark ? 'mode-dark' : '',
    className,
  ];
  return (
    <View className={classes.filter(Boolean).join(' ')} style={`--text-scale:${textScale}`}>
      {children}
    </View>
  );
}
