export default definePageConfig({ navigationBarTitleText: '我的投递', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
