export default definePageConfig({ navigationBarTitleText: '本单位的岗位', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
