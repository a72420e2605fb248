import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { longestSearch } from '../../shared/search/query.ts';
import { shownKeys, useShortcuts } from '../keyboard/shortcuts.ts';

type Props = {
  text: string;
  onText: (text: string) => void;
  /** Goes into what was found. */
  onDown: () => void;
};

/** Where one types what to look for in all reports and source texts. Esc empties it. */
export function SearchBox({ text, onText, onDown }: Props) {
  const input = useRef<InputRef>(null);
  useShortcuts({ find: () => input.current?.focus({ cursor: 'all' }) });
  return (
    <div role="search" className="library-search">
      <Input
        ref={input}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && text !== '') onText('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
          else return;
          event.preventDefault();
        }}
        prefix={<SearchOutlined />}
        allowClear
        maxLength={longestSearch}
        placeholder={`在全部年报和素材里查找文字（${shownKeys('find')}）`}
        aria-label="在全部年报和素材里查找"
        autoComplete="off"
        spellCheck={false}
        data-testid="search"
      />
    </div>
  );
}
