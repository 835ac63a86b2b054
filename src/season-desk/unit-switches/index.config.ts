export default definePageConfig({ navigationBarTitleText: '换到本单位', enablePullDownRefresh: true });
