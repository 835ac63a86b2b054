export default definePageConfig({ navigationBarTitleText: '审报名', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
