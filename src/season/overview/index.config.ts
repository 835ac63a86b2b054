export default definePageConfig({ navigationBarTitleText: '金种子', enablePullDownRefresh: true });
