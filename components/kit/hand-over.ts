/** Puts `text` on the clipboard; must be called from a click. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Hands `text` to the user as a file. */
export function download(fileName: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
