/** How long the end of an account can be taken back. Days. */
export const coolingOffDays = 15;
