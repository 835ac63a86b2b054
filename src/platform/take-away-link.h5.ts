/** Hands the workbook behind a short-lived link to the person: the browser's download. */
export function takeAwayLink(url: string, fileName: string): Promise<void> {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.target = '_blank';
  link.click();
  return Promise.resolve();
}
