const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type EndSignal = (typeof endSignals)[number];

/**
 * Calls `heard` for every signal that asks this process to end, however many come, in place of ending it at once.
 * Ctrl-C reaches a process once from the terminal and again from each process above it that passes it on, so `heard` must
 * bear repetition. Answers with what gives the signals back to the system.
 */
export function onEndSignal(heard: (signal: EndSignal) => void): () => void {
  for (const signal of endSignals) process.on(signal, heard);
  return () => {
    for (const signal of endSignals) process.off(signal, heard);
  };
}
