import { View } from '@tarojs/components';
import type { OpenedRound } from '../../../cloudfunctions/season/rounds/open';
import { newId } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { SectionHead } from '../../components/section-head';
import type { RoundDraft } from './typing';

interface PanelsPartProps {
  draft: RoundDraft;
  opened: OpenedRound;
  /** Of a published round: who hears stays, only rooms change. */
  isOut: boolean;
  onChange: (part: Partial<RoundDraft>) => void;
}

type Panel = RoundDraft['panels'][number];

/** Who hears together, and in which room. */
export function PanelsPart({ draft: { panels }, opened: { interviewers, season }, isOut, onChange }: PanelsPartProps) {
  const put = (id: string, part: Partial<Panel>) => onChange({ panels: panels.map((panel) => (panel.id === id ? { ...panel, ...part } : panel)) });
  const elsewhere = (id: string) => new Set(panels.filter((panel) => panel.id !== id).flatMap((panel) => panel.interviewers));
  return (
    <>
      <SectionHead title="面试组" note={interviewers.length === 0 ? '还没有面试官，先在“同事和邀请”里邀请' : `${interviewers.length} 位面试官`} />
      {panels.map((panel) => (
        <Card key={panel.id} className="round-panel">
          <View className="text-title">{panel.title}</View>
          <View className="chips round-days" aria-role="group" aria-label={`${panel.title}的面试官`}>
            {interviewers
              .filter(({ id }) => (isOut ? panel.interviewers.includes(id) : !elsewhere(panel.id).has(id)))
              .map(({ id, name }) => {
                const isIn = panel.interviewers.includes(id);
                return <Chip key={id} text={name} on={isIn} onPress={() => !isOut && put(panel.id, { interviewers: isIn ? panel.interviewers.filter((each) => each !== id) : [...panel.interviewers, id] })} />;
              })}
          </View>
          {season.video.kind !== 'voip' && (
            <Field name={season.video.kind === 'meeting' ? '腾讯会议号' : '房间号'}>
              <TextInput name={`${panel.title}的${season.video.kind === 'meeting' ? '腾讯会议号' : '房间号'}`} value={panel.code ?? ''} longest={40} hint="考生到了等候室才看得到" onChange={(code) => put(panel.id, { code: code.trim() || undefined })} />
            </Field>
          )}
          {season.video.kind === 'link' && (
            <Field name="网址">
              <TextInput name={`${panel.title}的网址`} value={panel.link ?? ''} longest={300} hint="https:// 开头" onChange={(link) => put(panel.id, { link: link.trim() || undefined })} />
            </Field>
          )}
          {!isOut && (
            <Button look="plain" size="small" label={`拿掉${panel.title}`} onPress={() => onChange({ panels: panels.filter(({ id }) => id !== panel.id) })}>
              拿掉这一组
            </Button>
          )}
        </Card>
      ))}
      {!isOut && (
        <View className="row round-panel">
          <Button look="outline" size="small" onPress={() => onChange({ panels: [...panels, { id: newId(), title: `第 ${panels.length + 1} 组`, interviewers: [] }] })}>
            加一组
          </Button>
        </View>
      )}
    </>
  );
}
