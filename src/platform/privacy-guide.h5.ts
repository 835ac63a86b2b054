/** The guide is kept with WeChat; the browser mirror has none to show. */
export const openPrivacyGuide: (() => void) | undefined = undefined;
