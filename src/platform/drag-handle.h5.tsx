import type { PointerEvent } from 'react';
import { Icon } from '../components/icon';
import type { Dragged } from './dragged';
import './drag-handle.scss';

/** Held by a finger, a pen or a mouse to move what it belongs to; the page stays where it is meanwhile. Silent for screen readers: what it does must also be there as buttons. */
export function DragHandle({ onLift, onMove, onDrop, onCancel }: Dragged) {
  const lift = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    // What leaves the handle is still heard here.
    event.currentTarget.setPointerCapture(event.pointerId);
    onLift(event.clientY);
  };
  return (
    <div className="drag-handle" onPointerDown={lift} onPointerMove={(event) => onMove(event.clientY)} onPointerUp={onDrop} onPointerCancel={onCancel}>
      <Icon name="grip" size="inline" />
    </div>
  );
}
