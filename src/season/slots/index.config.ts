export default definePageConfig({ navigationBarTitleText: '约面试', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
