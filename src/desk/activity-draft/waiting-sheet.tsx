import { View } from '@tarojs/components';
import { offerLengths } from '../../../domain/activity/draft/parts';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Field } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { DayField, TimeField } from './day-field';
import type { FieldsProps } from './fields';
import { sayMinutes } from './part-words';

/** What becomes of a seat that comes free, and until when a place may be given up. */
export function WaitingSheet({ draft, says, onChange, onClose }: FieldsProps & { onClose: () => void }) {
  const { offerMinutes, cancelDay, cancelTime } = draft;
  return (
    <Sheet
      title="候补和取消"
      onClose={onClose}
      foot={
        <Button width="grow" onPress={onClose}>
          好了
        </Button>
      }
    >
      <Field name="空出来的座位" note={offerMinutes === 0 ? '候补第一位马上有座，会收到消息。' : '候补第一位要在这段时间里点“要”，不点就轮到下一位。'}>
        <Choices name="空出来的座位" choices={[0, ...offerLengths].map((minutes) => ({ value: minutes, text: minutes === 0 ? '马上给第一位' : `留 ${sayMinutes(minutes)}` }))} chosen={offerMinutes} onChoose={(minutes) => onChange({ offerMinutes: minutes })} />
      </Field>
      <View className="activity-draft-row activity-draft-day">
        <DayField name="最晚哪天可以取消" value={cancelDay} error={says('cancelDay')} onChange={(day) => onChange({ cancelDay: day })} />
        <TimeField name="几点以前" value={cancelTime} error={undefined} onChange={(time) => onChange({ cancelTime: time })} />
      </View>
      <View className="text-note">{cancelDay === '' ? '不选就是开始以前都可以取消、改报名信息。' : '过了这个时间，座位不能取消，报名信息不能改。'}</View>
      {cancelDay !== '' && (
        <Button look="plain" size="small" onPress={() => onChange({ cancelDay: '' })}>
          不设，开始前都可以
        </Button>
      )}
    </Sheet>
  );
}
