export default definePageConfig({ navigationBarTitleText: '面试进行', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
