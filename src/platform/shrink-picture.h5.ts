/** A picture drawn smaller, as the browser draws it; `by` says by how far it must shrink. What cannot be drawn is sent as it is: the cloud says what is wrong with it. */
export async function shrinkPicture(file: File, by: (sides: { width: number; height: number }) => number): Promise<File> {
  const drawn = await createImageBitmap(file).catch(() => undefined);
  const factor = drawn ? by(drawn) : 1;
  if (!drawn || factor === 1) return file;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.floor(drawn.width * factor), Math.floor(drawn.height * factor)];
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return blob ? new File([blob], file.name, { type: blob.type }) : file;
}
