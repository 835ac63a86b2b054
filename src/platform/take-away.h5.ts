/** Hands a text to the person as a file of this name: the browser's download. */
export async function takeAway(fileName: string, text: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
