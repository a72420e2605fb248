import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { LongFrames } from '../result.ts';

const heardSchema = z.strictObject({ keys: z.array(z.number()), frames: z.array(z.number()) });

/**
 * Makes the page keep, from now on, how long every key took from the moment the browser made its event until its frame was
 * drawn (the first task after it), and every frame the browser calls long: one of more than 50 ms.
 */
export async function listenToKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: { keys: number[]; frames: number[] } = { keys: [], frames: [] };
    Object.defineProperty(window, 'heard', { value: heard });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<number>) => void heard.keys.push(performance.now() - data);
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => port2.postMessage(timeStamp)), {
      capture: true,
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) heard.frames.push(duration);
    }).observe({ type: 'long-animation-frame' });
  });
}

/** What was kept since the last time it was asked for. */
export async function heardKeys(page: Page): Promise<z.infer<typeof heardSchema>> {
  const heard: unknown = await page.evaluate(() => {
    const kept: unknown = Reflect.get(window, 'heard');
    const copy: unknown = structuredClone(kept);
    if (typeof kept === 'object' && kept !== null) Object.assign(kept, { keys: [], frames: [] });
    return copy;
  });
  return heardSchema.parse(heard);
}

/**
 * Tells how many milliseconds the page's own thread has worked so far. What other programs took of the processor meanwhile is
 * not in it, so two of these can be compared on a busy machine. Throws where the browser does not say.
 */
export async function threadWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('the browser does not say how long its thread worked');
    return seconds * 1000;
  };
}

/** The mean of numbers until it is asked for it; 0 of none. */
export function mean() {
  let numbers: number[] = [];
  return {
    add: (more: number) => void numbers.push(more),
    take: (): number => {
      const taken = numbers;
      numbers = [];
      return taken.reduce((sum, one) => sum + one, 0) / Math.max(1, taken.length);
    },
  };
}

/** Adds up long frames until it is asked what they came to. */
export function frameCount() {
  let frames: number[] = [];
  return {
    add: (more: readonly number[]) => void frames.push(...more),
    take: (): LongFrames => {
      const taken = frames;
      frames = [];
      return { count: taken.length, longest: Math.max(0, ...taken) };
    },
  };
}
