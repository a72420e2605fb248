import { ArrowLeftOutlined, ArrowRightOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { shownKeys } from '../keyboard/shortcuts.ts';
import type { Step } from './steps.ts';

type Props = { previous: Step | undefined; next: Step | undefined; onGo: (place: string) => void };

/** To the step before and after, by name. */
export function StepFooter({ previous, next, onGo }: Props) {
  return (
    <footer className="step-footer">
      {previous ? (
        <Tooltip title={`上一步（${shownKeys('previous')}）`} mouseEnterDelay={0.6}>
          <Button icon={<ArrowLeftOutlined />} onClick={() => onGo(previous.place)} data-testid="previous">
            <span className="step-footer-name">{`${previous.number}${previous.title}`}</span>
          </Button>
        </Tooltip>
      ) : (
        <span />
      )}
      {next ? (
        <Tooltip title={`下一步（${shownKeys('next')}）`} mouseEnterDelay={0.6}>
          <Button
            type="primary"
            icon={<ArrowRightOutlined />}
            iconPlacement="end"
            onClick={() => onGo(next.place)}
            data-testid="next"
          >
            <span className="step-footer-name">{`${next.number}${next.title}`}</span>
          </Button>
        </Tooltip>
      ) : null}
    </footer>
  );
}
