export default definePageConfig({ navigationBarTitleText: '录用', enablePullDownRefresh: true });
