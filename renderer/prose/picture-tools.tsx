import { Input, Segmented } from 'antd';
import type { Editor } from '@tiptap/react';
import { longestLine, widestPicture } from '../../shared/report/limits.ts';
import { useTyped } from '../draft/use-typed.ts';

type Props = { editor: Editor; alt: string; widthMm: number };

/** Millimetres. */
const widths = [
  { value: 60, label: '小' },
  { value: 110, label: '中' },
  { value: widestPicture, label: '通栏' },
];

/** What can be said about the chosen picture: how wide it is printed, and what it shows. */
export function PictureTools({ editor, alt, widthMm }: Props) {
  const typed = useTyped(alt, (text) => editor.commands.updateAttributes('picture', { alt: text }));
  return (
    <>
      <span className="tool-gap" />
      <Segmented
        size="small"
        value={widthMm}
        options={widths}
        aria-label="图片宽度"
        onChange={(width) => editor.chain().focus().updateAttributes('picture', { widthMm: width }).run()}
      />
      <Input
        {...typed}
        size="small"
        className="picture-alt"
        maxLength={longestLine}
        placeholder="图片说明"
        aria-label="图片说明"
        data-testid="picture-alt"
      />
    </>
  );
}
