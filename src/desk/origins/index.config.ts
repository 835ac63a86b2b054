export default definePageConfig({ navigationBarTitleText: '核对本地生源', enablePullDownRefresh: true });
