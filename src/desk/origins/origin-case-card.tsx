import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OriginCase } from '../../../cloudfunctions/desk/origins/queue';
import { originWords } from '../../../domain/person/origin';
import { showMoment } from '../../../domain/time/shanghai';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { Tag } from '../../components/tag';
import { DecideSheet } from './decide-sheet';
import { RevealSheet } from './reveal-sheet';
import { useOpenProof } from './use-open-proof';

interface OriginCaseCardProps {
  origin: OriginCase;
  /** Administrators may ask for a number in clear, with a reason. */
  mayReveal: boolean;
}

/** One person's case: who, what speaks for it, and what can be decided. */
export function OriginCaseCard({ origin, mayReveal }: OriginCaseCardProps) {
  const [sheet, setSheet] = useState<'decide' | 'reveal'>();
  const { openProof, isOpening } = useOpenProof(origin.id);
  const { name, university, year, home, idNumber, proof, review, state, file } = origin;
  const isOpen = state === 'sent' || state === 'derived';
  return (
    <Card>
      <View className="origin-case-head">
        <View className="text-title grow">{name}</View>
        <Tag tone={isOpen ? 'info' : 'neutral'}>{originWords[state].name}</Tag>
      </View>
      <View className="origin-case-fact">
        {university}
        <Dot />
        {year}
      </View>
      <View className="origin-case-fact">家乡：{home}</View>
      {idNumber && <View className="origin-case-fact figures">身份证号：{idNumber}</View>}
      {proof && (
        <View className="origin-case-fact">
          {proof.note}，{showMoment(proof.sentAt)} 交
        </View>
      )}
      {review && (
        <View className="origin-case-fact">
          {review.reason}，{showMoment(review.at)}
        </View>
      )}
      <View className="text-note figures">记录里的编号 {file}</View>
      <View className="origin-case-ends">
        {proof && (
          <Button look="quiet" size="small" state={isOpening ? 'busy' : 'ready'} onPress={openProof} label={`看证明：${name}`}>
            看证明
          </Button>
        )}
        {isOpen && (
          <Button look="quiet" size="small" onPress={() => setSheet('decide')} label={`核对：${name}`}>
            核对
          </Button>
        )}
        {mayReveal && (
          <Button look="plain" size="small" onPress={() => setSheet('reveal')} label={`看完整号码：${name}`}>
            看完整号码
          </Button>
        )}
      </View>
      {sheet === 'decide' && <DecideSheet origin={origin} onClose={() => setSheet(undefined)} />}
      {sheet === 'reveal' && <RevealSheet personId={origin.personId} name={name} onClose={() => setSheet(undefined)} />}
    </Card>
  );
}
