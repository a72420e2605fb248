import { Tabs } from 'antd';
import { marked } from 'marked';
import { useEffect, useState } from 'react';
import formFiles from '../../assets/help/表式文件.md?raw';
import usage from '../../assets/help/使用说明.md?raw';
import { call } from '../api/call.ts';
import './help.css';
import { ShortcutList } from './shortcut-list.tsx';

/** The pages for the clerk and for whoever looks after the office's computers: our own text, so its HTML can be trusted. */
const pages = [
  { title: '使用说明', text: usage },
  { title: '表式文件', text: formFiles },
].map(({ title, text }) => ({
  title,
  // The tab says already what the page's first heading says.
  html: marked.parse(text.replace(/^# .*\n/, ''), { async: false }),
}));

const keysTab = '快捷键';

/** The help pages, and what differs from machine to machine. Loaded only when asked for. */
export default function HelpPages({ first }: { first: 'usage' | 'keys' }) {
  const [dataFolder, setDataFolder] = useState('');
  const [version, setVersion] = useState('');
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
  return (
    <>
      <Tabs
        defaultActiveKey={first === 'keys' ? keysTab : undefined}
        items={[
          ...pages.map(({ title, html }) => ({
            key: title,
            label: title,
            children: <div className="help" dangerouslySetInnerHTML={{ __html: html }} />,
          })),
          { key: keysTab, label: keysTab, children: <ShortcutList /> },
        ]}
      />
      <div className="help">
        {dataFolder === '' ? null : (
          <p className="help-folder" data-testid="data-folder">
            本机的数据文件夹：<code>{dataFolder}</code>
          </p>
        )}
        {version === '' ? null : <p className="quiet small">公开年报 {version}</p>}
      </div>
    </>
  );
}
