export default definePageConfig({ navigationBarTitleText: '用人单位', enableShareAppMessage: true, enableShareTimeline: true });
