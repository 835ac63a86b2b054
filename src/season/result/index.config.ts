export default definePageConfig({ navigationBarTitleText: '我的结果', enablePullDownRefresh: true });
