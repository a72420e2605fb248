import { App } from 'antd';
import { useEffect } from 'react';

/** Says that one file is looked through at a time, where another is dropped on it. */
export function useOneFile(): void {
  const { message } = App.useApp();
  useEffect(() => {
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files'))
        message.info('先处理完这个文件：导入，或者取消。再把别的文件拖进来。');
    };
    window.addEventListener('drop', drop);
    return () => window.removeEventListener('drop', drop);
  }, [message]);
}
