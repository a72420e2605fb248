/** What this machine offers for showing the window. */
export type Offer = {
  display: boolean;
  /** The Electron executable; null where there is none and none could be fetched. */
  electron: string | null;
  /** Electron was there but ended at once; how. */
  crash: string | null;
  browser: string | null;
};

export type Choice = { how: 'electron' | 'chromium' | 'sample'; said: string };

/** Which window to open, best first, and the sentence that says what is done and why. */
export function choose({ display, electron, crash, browser }: Offer): Choice {
  if (!display) return { how: 'sample', said: '没有图形界面，未打开窗口' };
  if (electron !== null && crash === null)
    return { how: 'electron', said: '已用Electron打开窗口：本机有Electron运行环境。' };
  const why = crash === null ? '本机没有Electron运行环境，也没能下载到' : `Electron未能启动（${crash}）`;
  if (browser !== null) return { how: 'chromium', said: `已用浏览器打开窗口（${browser}）：${why}。` };
  return { how: 'sample', said: `${why}，也没有找到Chromium、Chrome或Edge浏览器，未打开窗口` };
}
