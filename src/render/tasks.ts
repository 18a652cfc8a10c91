/** Frames come late or never while the page is hidden; nobody should wait for them longer than this, milliseconds. */
export const patience = 600;

/**
 * A task of its own, as soon as may be: what was under way is done, events are answered. A timer's may come after the
 * next frame, this one before it.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if ('scheduler' in window) void window.scheduler.postTask(resolve, { priority: 'user-blocking' });
    else setTimeout(resolve, 0);
  });
}

/** Settles when the next frame is painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // The frame is painted after this callback; a task after it comes when that is done.
      void nextTask().then(resolve);
    });
  });
}
