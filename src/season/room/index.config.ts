export default definePageConfig({ navigationBarTitleText: '面试等候室', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
