export default definePageConfig({ navigationBarTitleText: '岗位', enableShareAppMessage: true, enableShareTimeline: true });
