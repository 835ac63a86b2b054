export default definePageConfig({ navigationBarTitleText: '金种子', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
