/** Writes the page's state into its address: reloading or passing it on shows the same. */
export function rememberParameters(parameters: string): void {
  const [page = ''] = location.hash.split('?');
  history.replaceState(history.state, '', parameters ? `${page}?${parameters}` : page);
}
