import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { Image, View } from '@tarojs/components';
import { showCertificateCode } from '../../../domain/activity/certificate';
import { api, CallRefused } from '../../api';
import { QueryView } from '../../components/query-view';
import { SavePictureBar } from '../../components/save-picture-bar';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { paint } from '../../platform/canvas';
import { ShareTrigger, useShareCard } from '../../platform/share';
import { open, paths } from '../../routes';
import { certificatePicture } from './drawing';
import { certificateWords } from './words';
import './index.scss';

/** 参加证明: that somebody was there, as a picture with a code by which anybody checks it. */
export default function CertificatePage() {
  const { activityId = '' } = useRouter().params;
  const certificate = useQuery(api.activities.certificates.mine.queryOptions({ activityId }));
  const words = certificate.data && certificateWords(certificate.data);
  const code = useQuery(api.activities.certificates.picture.queryOptions({ activityId }, { staleTime: Infinity, enabled: certificate.data !== undefined }));
  const picture = useQuery({
    queryKey: ['certificate', words, code.data?.address],
    queryFn: () => (words && code.data ? paint(certificatePicture(words, code.data.address)) : Promise.reject(new Error('nothing to draw'))),
    enabled: words !== undefined && code.data !== undefined,
    staleTime: Infinity,
  });
  const card = { title: words ? `${words.title}的参加证明` : '参加证明', path: paths.verify(certificate.data?.code) };
  useShareCard(card);
  if (certificate.error && CallRefused.from(certificate.error).code === 'NO_CERTIFICATE') {
    return (
      <Screen>
        <StateView kind="empty" title="还没有参加证明" advice="活动结束、在门口签到过，就会有。" action={{ text: '看这场活动', onPress: () => open(paths.activity(activityId)) }} />
      </Screen>
    );
  }
  const whole = {
    data: picture.data,
    error: certificate.error ?? code.error ?? picture.error,
    refetch: () => Promise.all([certificate, code, picture].filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={whole} what="参加证明">
          {(address) => (
            <>
              <Image className="certificate" src={address} mode="widthFix" showMenuByLongpress aria-label={words?.spoken} nativeProps={{ alt: words?.spoken }} />
              {certificate.data && (
                <View className="certificate-check">
                  <View className="text-note">
                    编号 <View className="certificate-number figures">{showCertificateCode(certificate.data.code)}</View>
                  </View>
                  <ShareTrigger className="button button-quiet button-small" label="发给别人核对" card={card}>
                    发给别人核对
                  </ShareTrigger>
                </View>
              )}
            </>
          )}
        </QueryView>
      </View>
      {picture.data && words && <SavePictureBar address={picture.data} name={`${words.title}参加证明`} />}
    </Screen>
  );
}
