import { marked } from 'marked';
import { useEffect, useState } from 'react';
import pages from '../../assets/help/使用说明.md?raw';
import { call } from '../api/call.ts';
import './help.css';

// The Drawer already has the title; what is left is our own text, so its HTML can be trusted.
const html = marked.parse(pages.replace(/^# .*\n/, ''), { async: false });

/** The help pages, and what differs from machine to machine. Loaded only when asked for. */
export default function HelpPages() {
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
    <div className="help">
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {dataFolder === '' ? null : (
        <p className="help-folder" data-testid="data-folder">
          本机的数据文件夹：<code>{dataFolder}</code>
        </p>
      )}
      {version === '' ? null : <p className="quiet small">公开年报 {version}</p>}
    </div>
  );
}
