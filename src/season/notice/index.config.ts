export default definePageConfig({ navigationBarTitleText: '录用公示', enablePullDownRefresh: true });
