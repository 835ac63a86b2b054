export default definePageConfig({ navigationBarTitleText: '投递情况', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
