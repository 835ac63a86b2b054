import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PolicyCard } from '../../../cloudfunctions/activities/policies/card';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { open, paths } from '../../routes';
import { Postcard } from '../parts/postcard';

/** As many as one looks at without being asked. */
const SHOWN = 4;

/** 政策卡: those of the campaign, and the way to all of them and to 我符合吗. */
export function PolicyCards({ policies, region }: { policies: readonly PolicyCard[]; region: string }) {
  const [all, setAll] = useState(false);
  const left = policies.length - SHOWN;
  return (
    <View className="section">
      <SectionHead title="政策卡" more={{ text: '全部政策', onPress: () => open(paths.policies(region)) }} />
      {(all ? policies : policies.slice(0, SHOWN)).map((policy) => (
        <Postcard key={policy.id} policy={policy} />
      ))}
      {!all && left > 0 && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          再看 {left} 张
        </Button>
      )}
      <Button className="gift-fit" look="quiet" width="wide" onPress={() => open(paths.fit(region))}>
        我符合吗，答几题看看
      </Button>
    </View>
  );
}
