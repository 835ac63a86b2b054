/** A name nothing else has, made on this device, so that what is sent again is known as a repeat: the moment, and 52 bits of chance. */
export const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
