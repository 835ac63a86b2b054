export default definePageConfig({ navigationBarTitleText: '对比岗位', enableShareAppMessage: true });
