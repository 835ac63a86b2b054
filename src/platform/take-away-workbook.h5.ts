const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a workbook, given in base64, to the person as a file of this name: the browser's download. */
export async function takeAwayWorkbook(fileName: string, content: string): Promise<void> {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
