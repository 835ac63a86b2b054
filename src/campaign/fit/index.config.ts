export default definePageConfig({ navigationBarTitleText: '我符合吗' });
