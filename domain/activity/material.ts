/** What those who were there may look up afterwards: links, nothing that is kept here. */

/** More is no list any more. */
export const mostMaterials = 20;
export const longestMaterialTitle = 40;
/** Characters. */
export const longestMaterialUrl = 500;

/** Whether an address can be opened safely: https, with a host, and no name or password in it. */
export const isMaterialUrl = (url: string): boolean => /^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?::\d{1,5})?(?:[/?#][^\s"'<>\\]*)?$/i.test(url);

/** Where an address leads, to be shown beside its title: `pan.example.com`. */
export const hostOf = (url: string): string => /^https:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? url;
