export default definePageConfig({ navigationBarTitleText: '本地生源' });
