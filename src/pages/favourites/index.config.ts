export default definePageConfig({ navigationBarTitleText: '收藏', enableShareAppMessage: true });
