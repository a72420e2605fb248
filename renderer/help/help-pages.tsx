import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { call } from '../api/call.ts';
import './help.css';
import { helpPages } from './pages.ts';
import { ShortcutList } from './shortcut-list.tsx';

const keysPage = '快捷键';
type Props = {
  /** What was asked for: shown first, and when it is asked for anew. */
  first: 'usage' | 'keys';
};

const titles = [...helpPages.map(({ title }) => title), keysPage];

const pageOf = (which: Props['first']): string => (which === 'keys' ? keysPage : (titles[0] ?? ''));

/** The help pages, and what differs from machine to machine. Loaded only when asked for. */
export default function HelpPages({ first }: Props) {
  const [asked, setAsked] = useState(first);
  const [shown, setShown] = useState(pageOf(first));
  if (asked !== first) {
    setAsked(first);
    setShown(pageOf(first));
  }
  const [dataFolder, setDataFolder] = useState('');
  const [version, setVersion] = useState('');
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Help without the folder's name is still help.
    call('app.info', {}).then(
      (info) => {
        setDataFolder(info.dataFolder);
        setVersion(info.version);
      },
      () => undefined,
    );
  }, []);

  const show = (title: string): void => {
    setShown(title);
    page.current?.scrollTo({ top: 0 });
  };
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    const title = decodeURI(link.hash.slice(1));
    if (!titles.includes(title)) return;
    show(title);
    page.current?.focus();
  };
  return (
    <div className="help-dialog">
      <nav className="help-nav" aria-label="说明目录">
        {titles.map((title) => (
          <button
            key={title}
            // Links between the pages go to where one chooses the page.
            id={title}
            type="button"
            className="plain-button"
            aria-current={title === shown ? 'page' : undefined}
            onClick={() => show(title)}
          >
            {title}
          </button>
        ))}
      </nav>
      <div className="help-page scroller" ref={page} tabIndex={0} role="document" aria-label={shown}>
        {shown === keysPage ? (
          <div className="help">
            <h1>{keysPage}</h1>
            <ShortcutList />
          </div>
        ) : (
          <div
            className="help"
            data-testid="help-page"
            onClick={follow}
            dangerouslySetInnerHTML={{ __html: helpPages.find(({ title }) => title === shown)?.html ?? '' }}
          />
        )}
        <div className="help">
          {dataFolder === '' ? null : (
            <p className="help-folder" data-testid="data-folder">
              本机的数据文件夹：<code>{dataFolder}</code>
            </p>
          )}
          {version === '' ? null : <p className="quiet small">公开年报 {version}</p>}
        </div>
      </div>
    </div>
  );
}
