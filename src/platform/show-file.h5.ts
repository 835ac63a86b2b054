/** Shows a file behind a short-lived link, beside this page. */
export const showFile = (url: string): Promise<void> => {
  window.open(url, '_blank', 'noopener');
  return Promise.resolve();
};
