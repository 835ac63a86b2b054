import Taro from '@tarojs/taro';
import { useEffect, useState, type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';

/** How far beyond the screen a part is still drawn, in screens: a thumb flings about two. */
const SCREENS_AROUND = 2;

/** A part of a long list: drawn while it is near the screen, otherwise an empty space of the height it had. `id` is unique on the page. */
export function Windowed({ id, className, children }: PropsWithChildren<{ id: string; className?: string }>) {
  const [near, setNear] = useState(true);
  const [spacer, setSpacer] = useState<number>();
  useEffect(() => {
    const page = Taro.getCurrentInstance().page;
    if (!page) return undefined;
    const around = Taro.getWindowInfo().windowHeight * SCREENS_AROUND;
    const observer = Taro.createIntersectionObserver(page, { thresholds: [0] });
    observer.relativeToViewport({ top: around, bottom: around }).observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) => {
      const isNear = intersectionRatio > 0;
      // Measured as it leaves: only then is it whole.
      const height = boundingClientRect?.height ?? 0;
      if (!isNear && height > 0) setSpacer(height);
      setNear(isNear || height === 0);
    });
    return () => observer.disconnect();
  }, [id]);
  return (
    <View id={id} className={className} style={near || spacer === undefined ? undefined : `height:${spacer}px`}>
      {near ? children : null}
    </View>
  );
}
