export default definePageConfig({ navigationBarTitleText: '面试日程', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
