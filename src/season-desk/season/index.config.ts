export default definePageConfig({ navigationBarTitleText: '一期的情况', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
