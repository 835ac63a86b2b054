export default definePageConfig({ navigationBarTitleText: '配岗', enablePullDownRefresh: true });
