import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How far outside of the window something is drawn already. */
const NEAR = '1200px 0px';
const FOCUSABLE = 'a, button, input, select';

interface Props {
  /** Drawn at once; without it, when it comes near the window. */
  now: boolean;
  /** What is not drawn yet, in words. */
  what: string;
  /** Pixels that it will take, about. */
  height: number;
  children: () => ReactNode;
}

/**
 * Draws its children when they come near, so that long lists begin quickly; once drawn they stay. Until then a button
 * stands for them, so that a keyboard and a screen reader find that there is more, and get it.
 */
export function Later({ now, what, height, children }: Props) {
  const [shown, setShown] = useState(now);
  const frame = useRef<HTMLDivElement>(null);
  const handsFocusOn = useRef(false);
  const show = useCallback(() => {
    handsFocusOn.current = frame.current?.contains(document.activeElement) ?? false;
    setShown(true);
  }, []);
  useEffect(() => {
    if (shown || !frame.current) {
      return;
    }
    const watching = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && show(), {
      rootMargin: NEAR,
    });
    watching.observe(frame.current);
    return () => watching.disconnect();
  }, [shown, show]);
  useLayoutEffect(() => {
    if (shown && handsFocusOn.current) {
      handsFocusOn.current = false;
      frame.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    }
  }, [shown]);
  return (
    <div ref={frame} style={shown ? undefined : { minHeight: height }}>
      {shown ? (
        children()
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={show}>
          Show {what}
        </Button>
      )}
    </div>
  );
}
