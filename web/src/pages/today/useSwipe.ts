import { type PointerEvent, useRef, useState } from 'react';

/** So far a finger goes before it is meant. */
const meant = 96;
/** Before this it may still be a scroll. */
const noticed = 12;

/** Swipes of a finger beside the buttons that do the same: right and left. Gives what goes onto the element. */
export function useSwipe(onRight: () => void, onLeft: () => void) {
  const from = useRef<{ x: number; y: number; sideways: boolean } | null>(null);
  const [by, setBy] = useState(0);
  const end = () => {
    from.current = null;
    setBy(0);
  };
  return {
    by,
    ready: by >= meant ? ('right' as const) : by <= -meant ? ('left' as const) : null,
    on: {
      onPointerDown: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') return;
        from.current = { x: event.clientX, y: event.clientY, sideways: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const start = from.current;
        if (!start) return;
        const x = event.clientX - start.x;
        const y = event.clientY - start.y;
        if (!start.sideways && Math.abs(y) > noticed && Math.abs(y) > Math.abs(x)) return end();
        if (Math.abs(x) > noticed && Math.abs(x) > Math.abs(y)) start.sideways = true;
        if (start.sideways) setBy(x);
      },
      onPointerUp: () => {
        if (from.current?.sideways && by >= meant) onRight();
        if (from.current?.sideways && by <= -meant) onLeft();
        end();
      },
      onPointerCancel: end,
    },
  };
}
