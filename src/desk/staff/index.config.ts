export default definePageConfig({ navigationBarTitleText: '同事和邀请', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
