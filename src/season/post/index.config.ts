export default definePageConfig({ navigationBarTitleText: '见习岗位', enableShareAppMessage: true, enableShareTimeline: true });
