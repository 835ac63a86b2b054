export default definePageConfig({ navigationBarTitleText: '家书来信', enablePullDownRefresh: true });
