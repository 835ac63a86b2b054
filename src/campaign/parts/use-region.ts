import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { citiesAround, everywhere } from '../../../domain/person/region';
import { api } from '../../api';

/** Whose policies are read: as the way here says, or else the city of the person's home, the current campaign's, everywhere. Undefined while nobody knows. */
export function useRegion(): string | undefined {
  const { region } = useRouter().params;
  const me = useQuery(api.account.me.queryOptions(undefined, { enabled: region === undefined }));
  const campaign = useQuery(api.activities.campaigns.current.queryOptions(undefined, { enabled: region === undefined }));
  if (region !== undefined) return region;
  if (me.isPending || campaign.isPending) return undefined;
  const home = me.data?.profile?.homeDistrict;
  return home === undefined ? (campaign.data?.district ?? everywhere) : citiesAround(home)[0];
}
