export default definePageConfig({ navigationBarTitleText: '活动报告', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
