export default definePageConfig({ navigationBarTitleText: '重复入场', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
