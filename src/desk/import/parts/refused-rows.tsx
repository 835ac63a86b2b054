import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { type SheetSummary } from '../../../../domain/job/sheet-summary';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { toast } from '../../../components/toast';
import { takeAwayLink } from '../../../platform/take-away-link';

interface RefusedRowsProps {
  importId: string;
  fileName: string;
  rejected: number;
  sheets: readonly SheetSummary[];
}

/** The rows that were not taken and those that are no openings, as a sheet to send back to whoever filled it in. Nothing when there are none. */
export function RefusedRows({ importId, fileName, rejected, sheets }: RefusedRowsProps) {
  const { mutate, isPending } = useMutation(
    api.jobs.imports.refusedRows.mutationOptions({
      onSuccess: ({ url }) => takeAwayLink(url, `没收的行 ${fileName.replace(/\.[A-Za-z]+$/, '')}.xlsx`),
      onError: (error) => toast(CallRefused.from(error).sentence),
    }),
  );
  const skipped = sheets.reduce((sum, { skippedRows }) => sum + skippedRows, 0);
  if (rejected + skipped === 0) return null;
  return (
    <View className="section">
      <Button look="plain" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ importId })}>
        {rejected > 0 ? `下载没收的 ${rejected} 行和原因` : `下载跳过的 ${skipped} 行和原因`}
      </Button>
    </View>
  );
}
