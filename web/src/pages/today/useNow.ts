import { useEffect, useState } from 'react';

/** The time, told again every `step` milliseconds; 0: told once. */
export function useNow(step: number) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!step) return;
    const timer = setInterval(() => setNow(Date.now()), step);
    return () => clearInterval(timer);
  }, [step]);
  return now;
}
