export default definePageConfig({
  navigationBarTitleText: '就业礼包',
  navigationBarTextStyle: 'white',
  navigationBarBackgroundColor: '#0d5448',
  backgroundColor: '#0d5448',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
