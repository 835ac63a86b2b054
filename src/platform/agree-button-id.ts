/** WeChat looks whether a button of this id was pressed before it lets a private interface go on. */
export const AGREE_BUTTON = 'agree-to-privacy';
