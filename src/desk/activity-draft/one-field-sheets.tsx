import { longest } from '../../../domain/activity/draft/draft';
import { Button } from '../../components/button';
import { Field, TextArea, TextInput } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { MapPointField } from '../../platform/map-point-field';
import type { FieldsProps } from './fields';

type SheetProps = FieldsProps & { onClose: () => void };

const done = (onClose: () => void) => (
  <Button width="grow" onPress={onClose}>
    好了
  </Button>
);

export function SpeakersSheet({ draft: { speakers }, says, onChange, onClose }: SheetProps) {
  return (
    <Sheet title="嘉宾" onClose={onClose} foot={done(onClose)}>
      <Field name="嘉宾" note="一行一位：名字，单位和职务。" error={says('speakers')}>
        <TextArea name="嘉宾" value={speakers} hint={'示例嘉宾，示例公司人事经理'} longest={longest.speakers} onChange={(text) => onChange({ speakers: text })} />
      </Field>
    </Sheet>
  );
}

export function LiveSheet({ draft: { live }, says, onChange, onClose }: SheetProps) {
  return (
    <Sheet title="视频号直播" onClose={onClose} foot={done(onClose)}>
      <Field name="视频号的号码" note="在视频号助手的首页上，以 sph 开头。活动页上会有“看直播”。" error={says('live')}>
        <TextInput name="视频号的号码" value={live} longest={longest.live} hint="sph…" onChange={(text) => onChange({ live: text })} />
      </Field>
    </Sheet>
  );
}

/** Where it is on the map. */
export function PointSheet({ draft: { at, place }, says, onChange, onClose }: SheetProps) {
  return (
    <Sheet title="地图上的位置" onClose={onClose} foot={done(onClose)}>
      <Field name="位置" error={says('at')}>
        <MapPointField point={at} place={place} onChange={(point) => onChange({ at: point })} />
      </Field>
      {at && (
        <Button look="plain" size="small" onPress={() => onChange({ at: null })}>
          不标了
        </Button>
      )}
    </Sheet>
  );
}
