/** What a picture is made of. */
export interface Painting {
  /** Pixels. */
  width: number;
  height: number;
  draw: (context: CanvasRenderingContext2D, images: readonly CanvasImageSource[]) => void;
  /** Pictures to be put in, as `data:` addresses, in the order `draw` is given them. */
  images?: readonly string[];
}
