export default definePageConfig({ navigationBarTitleText: '金种子各期', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
