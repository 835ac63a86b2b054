/** The colour around the phone-wide column. */
export function paintBehind(paper: string): void {
  document.documentElement.style.setProperty('--behind', paper);
}
