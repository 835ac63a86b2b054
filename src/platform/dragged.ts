/** What is told of a finger, or a mouse, that holds a handle. `y` is its height on the screen, in pixels. */
export interface Dragged {
  onLift: (y: number) => void;
  onMove: (y: number) => void;
  onDrop: () => void;
  /** A call came in, or the system took the gesture: all stays as it was. */
  onCancel: () => void;
}
