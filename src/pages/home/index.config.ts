export default definePageConfig({ navigationBarTitleText: '雁归', enableShareAppMessage: true });
