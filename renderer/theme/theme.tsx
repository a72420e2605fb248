import { StyleProvider } from '@ant-design/cssinjs';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { keptStyles } from './kept-styles.ts';
import { cspNonce } from './nonce.ts';
import { popups } from './popups.ts';
import { contrastTheme, usualTheme } from './tokens.ts';
import { useView } from './view.tsx';

dayjs.locale('zh-cn');

const styles = keptStyles();

/** antd in Chinese and in the program's own colours, allowed by the page's CSP. */
export function Theme({ children }: { children: ReactNode }) {
  const { view } = useView();
  return (
    <StyleProvider cache={styles}>
      <ConfigProvider
        locale={zhCN}
        theme={view.contrast ? contrastTheme : usualTheme}
        csp={{ nonce: cspNonce }}
        getPopupContainer={popups}
        button={{ autoInsertSpace: false }}
      >
        <AntdApp className="app" message={{ top: 64, maxCount: 2 }}>
          {children}
        </AntdApp>
      </ConfigProvider>
    </StyleProvider>
  );
}
