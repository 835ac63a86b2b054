/** A browser may not touch the phone's brightness. */
export const useFullBrightness = (): boolean => false;
