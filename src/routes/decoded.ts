/** A page parameter as it was meant: the browser has decoded it already, WeChat has not; a text that only looks encoded stays as it is. */
export function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '');
  } catch (error) {
    if (error instanceof URIError) return text ?? '';
    throw error;
  }
}
