export default definePageConfig({ navigationBarTitleText: '待审岗位', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
