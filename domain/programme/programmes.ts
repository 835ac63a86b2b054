/** The two programmes, as parameters: whom each counts as local, what people call its home, and whether it needs to know for certain. */

export const programmes = {
  geese: { name: '青雁归巢', home: '370200', homeName: '青岛', asksForIdNumber: false },
  seeds: { name: '金种子', home: '310116', homeName: '金山', asksForIdNumber: true },
} as const;

export type Programme = keyof typeof programmes;
