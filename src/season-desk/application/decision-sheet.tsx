import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CheckedApplication } from '../../../cloudfunctions/season/applications/read';
import { fromShanghai, shanghaiDate, showDate, showMoment, showWeekday } from '../../../domain/time/shanghai';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { ClockField } from '../../components/clock-field';
import { Field, TextArea, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import { useCheck } from './use-check';

export type Deciding = 'pass' | 'return' | 'reject' | 'passAfterAll' | 'keepRejected';

const words: Record<Deciding, { title: string; verb: string; reasons: readonly string[] }> = {
  pass: { title: '通过', verb: '通过，成为面试候选人', reasons: [] },
  passAfterAll: { title: '改为通过', verb: '通过，成为面试候选人', reasons: [] },
  return: { title: '退回，请本人补', verb: '退回，告诉本人', reasons: ['照片看不清，请重拍', '要有学院盖章', '在读证明要能看到学校和姓名', '请交户口簿本人那一页'] },
  reject: { title: '不通过', verb: '不通过，告诉本人', reasons: ['材料不是本人的', '不符合这一期的条件', '材料没在时间里补齐'] },
  keepRejected: { title: '维持不通过', verb: '维持不通过，告诉本人', reasons: ['材料不是本人的', '不符合这一期的条件', '材料没在时间里补齐'] },
};

const LONGEST = 200;
const DAY_MS = 24 * 3600 * 1000;

interface DecisionSheetProps {
  deciding: Deciding;
  application: CheckedApplication;
  onDone: () => void;
  onClose: () => void;
}

/** What is decided of one application, with a mark, a reason, a time to answer in. Whoever applied reads the reason. */
export function DecisionSheet({ deciding, application, onDone, onClose }: DecisionSheetProps) {
  const { id, seasonId, revision, answerUntil } = application;
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [mark, setMark] = useState('');
  const [day, setDay] = useState(() => firstDayOffered(answerUntil));
  const [checkId] = useState(newId);
  const { check, isBusy, error } = useCheck(seasonId, onDone);
  const look = useMutation(
    api.season.applications.lookAgain.mutationOptions({
      onSuccess: () => {
        toast('记下了，本人会收到消息');
        onDone();
      },
      onSettled: () => queries.invalidateQueries(api.season.applications.pathFilter()),
    }),
  );
  const answerBy = endOf(day, answerUntil);
  const isMarkRight = /^(?:|\d{1,2}|100)$/.test(mark);
  const given = mark === '' ? {} : { mark: Number(mark) };
  const { title, verb, reasons } = words[deciding];
  const passes = reasons.length === 0;
  const decide = () => {
    if (deciding === 'pass') check([{ id, revision }], { as: 'pass', ...given });
    if (deciding === 'return') check([{ id, revision }], { as: 'return', reason: reason.trim(), answerBy });
    if (deciding === 'reject') check([{ id, revision }], { as: 'reject', reason: reason.trim() });
    if (deciding === 'passAfterAll') look.mutate({ id, checkId, revision, outcome: { as: deciding, ...given } });
    if (deciding === 'keepRejected') look.mutate({ id, checkId, revision, outcome: { as: deciding, reason: reason.trim() } });
  };
  const isReady = passes ? isMarkRight : reason.trim() !== '';
  return (
    <Sheet
      title={`${title}：${application.name}`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isBusy || look.isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={decide}>
          {isBusy || look.isPending ? '正在记下' : verb}
        </Button>
      }
    >
      {passes ? (
        <Field name="材料分" note="可以不打。0 到 100，算不算进总分看这一期的规则。" error={isMarkRight ? undefined : '写 0 到 100 的整数'}>
          <TextInput name="材料分" type="number" longest={3} value={mark} onChange={setMark} hint="不打就空着" />
        </Field>
      ) : (
        <Field name="理由" note="原样发给本人，也留在记录里：别写姓名和号码。">
          <View className="chips checked-tabs">
            {reasons.map((each) => (
              <Chip key={each} text={each} choice="one" on={reason === each} onPress={() => setReason(each)} />
            ))}
          </View>
          <TextArea name="理由" value={reason} longest={LONGEST} hint="说清楚缺什么，对方一次就能补好" onChange={setReason} />
        </Field>
      )}
      {deciding === 'return' && (
        <Field name="补到哪天" note={`${showMoment(answerBy)} 前补好，过了列在“逾期没补”里`}>
          <ClockField name="补到哪天" mode="date" value={day} shown={`${showDate(fromShanghai(day))}（${showWeekday(fromShanghai(day))}）`} onChange={setDay} />
        </Field>
      )}
      <RefusalNotice error={error ?? look.error} />
    </Sheet>
  );
}

/** Three days from now, or as long as there is. */
const firstDayOffered = (answerUntil: string): string => shanghaiDate(Math.min(Date.now() + 3 * DAY_MS, Date.parse(answerUntil)));

/** In the evening of that day, no later than answers are looked at: midnight is read as the day before or after. */
const endOf = (day: string, answerUntil: string): string => new Date(Math.min(fromShanghai(day, '20:00').getTime(), Date.parse(answerUntil))).toISOString();
