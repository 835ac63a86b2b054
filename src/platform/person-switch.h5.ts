/** The local cloud lets a visitor choose which sample person to be. */
export const switchPerson: (() => void) | undefined = () => location.assign('/who');
