export default definePageConfig({ navigationBarTitleText: '核对参加证明', enableShareAppMessage: true });
