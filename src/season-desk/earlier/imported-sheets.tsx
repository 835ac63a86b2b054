import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showMoment } from '../../../domain/time/shanghai';
import type { PartSheets } from '../../../cloudfunctions/season/participations/list';
import { api, CallRefused } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';
import { toast } from '../../components/toast';

/** The tables that were written; each can be taken back. */
export function ImportedSheets({ sheets }: { sheets: PartSheets['sheets'] }) {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation(
    api.season.participations.undo.mutationOptions({
      onSuccess: () => {
        toast('撤销了');
        return queries.invalidateQueries(api.season.participations.pathFilter());
      },
      onError: (refusal) => toast(CallRefused.from(refusal).sentence),
    }),
  );
  const undo = async (id: string, fileName: string): Promise<void> => {
    if (await ask({ title: `撤销“${fileName}”？`, consequence: '只有这张表写了的，以后不再认得；别的表也写了的留着。', yes: '撤销', no: '留着' })) mutate({ sheetId: id });
  };
  return (
    <View className="section">
      <SectionHead title="导入过的表" />
      <Card>
        {sheets.map(({ id, fileName, district, at, people, isUndone }) => (
          <View key={id} className="earlier-row">
            <View className="grow">
              <View>{fileName}</View>
              <View className="text-note figures">
                {district}，{people} 人次，{showMoment(at)}
              </View>
            </View>
            {isUndone ? (
              <Tag>撤销了</Tag>
            ) : (
              <Button look="plain" size="small" state={isPending ? 'off' : 'ready'} label={`撤销：${fileName}`} onPress={() => void undo(id, fileName)}>
                撤销
              </Button>
            )}
          </View>
        ))}
      </Card>
    </View>
  );
}
