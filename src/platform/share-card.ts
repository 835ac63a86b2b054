/** What a friend sees in a chat, and where a tap leads. */
export interface ShareCard {
  title: string;
  /** Page with parameters, from the root: `/pages/job/index?id=…`. */
  path: string;
  /** Draws the picture beside the title: where the phone keeps it. Without one WeChat shows the page itself. */
  cover?: () => Promise<string>;
}
