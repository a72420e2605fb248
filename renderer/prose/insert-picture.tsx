import { App } from 'antd';
import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { widestPicture } from '../../shared/report/limits.ts';
import { sentence } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { readChosenFile } from '../api/chosen-file.ts';
import { toFailure } from '../api/failure.ts';
import { FileButton } from '../parts/file-button.tsx';
import { ToolButton } from './tool-button.tsx';

type Props = { editor: Editor; icon: ReactNode; disabled: boolean };

/** The width of the text on A4 under GB/T 9704: a picture is never wider. */
const millimetresPerPixel = 25.4 / 96;

/** Takes a picture into the store and shows it after the paragraph the caret is in. */
export function InsertPicture({ editor, icon, disabled }: Props) {
  const { message } = App.useApp();

  const insert = async (file: File): Promise<void> => {
    try {
      const added = await call('pictures.add', { file: await readChosenFile(file) });
      const natural = Math.round(added.width * millimetresPerPixel);
      const attrs = { picture: added.picture, alt: '', widthMm: Math.max(10, Math.min(widestPicture, natural)) };
      editor.chain().focus().insertContent({ type: 'picture', attrs }).run();
    } catch (thrown) {
      void message.error(sentence(toFailure(thrown)));
    }
  };

  return (
    <FileButton
      label="选择图片"
      accept="image/png,image/jpeg"
      testId="picture-file"
      onFile={(file) => void insert(file)}
    >
      {(choose) => <ToolButton title="插入图片" icon={icon} disabled={disabled} onClick={choose} />}
    </FileButton>
  );
}
