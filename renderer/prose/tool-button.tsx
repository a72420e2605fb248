import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  icon?: ReactNode;
  children?: ReactNode;
  active?: boolean;
  disabled?: boolean;
  onClick: () => void;
  testId?: string;
};

/** One tool. It leaves the caret where it is. */
export function ToolButton({ title, icon, children, active = false, disabled = false, onClick, testId }: Props) {
  return (
    <Tooltip title={title} mouseEnterDelay={0.5}>
      <Button
        size="small"
        type="text"
        className={active ? 'tool tool-active' : 'tool'}
        icon={icon}
        disabled={disabled}
        aria-label={title}
        aria-pressed={active}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
        data-testid={testId}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
