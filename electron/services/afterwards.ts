/** Small work no answer waits for. */
export type Afterwards = {
  /** Does it soon; what it throws is nobody's concern. */
  add: (task: () => void) => void;
  /** Does now what is still to be done: before the next call, which may depend on it, and before the store is closed. */
  settle: () => void;
};

/** Long enough for the answer to be on its way and on the screen. */
const pause = 100;

export function createAfterwards(): Afterwards {
  let tasks: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    const due = tasks;
    tasks = [];
    for (const task of due) {
      try {
        task();
      } catch {
        // It was to make something convenient the next time; whatever keeps the store from writing shows with what is typed.
      }
    }
  };
  return {
    add: (task) => {
      tasks.push(task);
      clearTimeout(timer);
      timer = setTimeout(settle, pause);
    },
    settle,
  };
}
