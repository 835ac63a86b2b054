export default definePageConfig({ navigationBarTitleText: '活动名单', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
