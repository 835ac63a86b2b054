/** Puts a picture among the person's own: the browser's download. `address` as `paint` gave it. */
export async function savePicture({ address, name }: { address: string; name: string }): Promise<'saved' | 'refused' | 'left'> {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  link.click();
  return 'saved';
}
