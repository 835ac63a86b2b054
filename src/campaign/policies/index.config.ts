export default definePageConfig({ navigationBarTitleText: '回家的政策', enableShareAppMessage: true, enableShareTimeline: true });
