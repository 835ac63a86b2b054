/** Opens an address of somebody else's, beside this page. */
export function openLink(url: string): Promise<void> {
  window.open(url, '_blank', 'noopener');
  return Promise.resolve();
}
