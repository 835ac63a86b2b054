import { useState } from 'react';
import { View } from '@tarojs/components';
import { ChoiceSheet } from '../../components/choice-sheet';
import { Button } from '../../components/button';
import { knownZones } from './own-zone';

interface ZoneRowProps {
  chosen: string | undefined;
  onChoose: (zone: string | undefined) => void;
}

/** Times are Shanghai's; whoever is abroad has theirs shown beside them. */
export function ZoneRow({ chosen, onChoose }: ZoneRowProps) {
  const [isOpen, setOpen] = useState(false);
  const zones = knownZones();
  const name = zones.find(({ id }) => id === chosen)?.name;
  return (
    <View className="zone-row">
      <View className="text-note grow">时间都是北京时间</View>
      {zones.length > 0 && (
        <Button look="plain" size="small" onPress={() => setOpen(true)}>
          {name ? `同时看${name}时间` : '我在国外'}
        </Button>
      )}
      {isOpen && <ChoiceSheet title="同时看哪里的时间" note="选好以后，你约的时间旁边会写上当地几点，夏令时也算对。再点一次就不看了。" choices={zones.map(({ id, name: text }) => ({ value: id, text }))} chosen={chosen} onChoose={onChoose} onClose={() => setOpen(false)} />}
    </View>
  );
}
