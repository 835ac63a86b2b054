export default definePageConfig({ navigationBarTitleText: '收到的投递', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
