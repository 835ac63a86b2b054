/** The browser keeps no consent of its own: the account does. */

export const watchPrivacy: (show: () => void) => void = () => undefined;
export const goOn = (): void => undefined;
export const holdBack = (): void => undefined;
export const needsConsent = (): Promise<boolean> => Promise.resolve(false);
