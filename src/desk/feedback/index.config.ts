export default definePageConfig({ navigationBarTitleText: '问题与建议', enablePullDownRefresh: true });
