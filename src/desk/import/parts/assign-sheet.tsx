import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fieldNames, jobFields, type JobField } from '../../../../domain/job/columns';
import { type ColumnSummary } from '../../../../domain/job/sheet-summary';
import { api, CallRefused } from '../../../api';
import { Chip } from '../../../components/chip';
import { Sheet } from '../../../components/sheet';
import { RefusalNotice } from './refusal-notice';

interface AssignProps {
  importId: string;
  column: ColumnSummary;
  onClose: () => void;
  onAssigned: () => void;
}

/** What a column means, said by hand; the table is read again with it, and the header is known from now on. */
export function AssignSheet({ importId, column: { header, field }, onClose, onAssigned }: AssignProps) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.jobs.imports.assignHeader.mutationOptions({
      onSuccess: (report) => {
        queries.setQueryData(api.jobs.imports.latest.queryKey(), report);
        onAssigned();
      },
    }),
  );
  const assign = (to: JobField | null) => !isPending && mutate({ importId, header, field: to });
  return (
    <Sheet title={`“${header}”这一列是`} onClose={onClose}>
      <View className="text-secondary">选了就照它重读这份表。以后再有这样的表头，本市的组织者都不用再选。</View>
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
      <View className="source-chips section-first" aria-role="radiogroup">
        {jobFields.map((each) => (
          <Chip key={each} text={fieldNames[each]} choice="one" on={fieldNames[each] === field} onPress={() => assign(each)} />
        ))}
        <Chip text="不导入" choice="one" on={field === undefined} onPress={() => assign(null)} />
      </View>
    </Sheet>
  );
}
