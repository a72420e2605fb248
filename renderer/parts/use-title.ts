import { useEffect } from 'react';

const program = '公开年报';

/** The window's title while this screen is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = program;
    };
  }, [title]);
}
