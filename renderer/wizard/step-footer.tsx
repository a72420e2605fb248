import { ArrowLeftOutlined, ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { shownKeys } from '../keyboard/shortcuts.ts';
import type { Step } from './steps.ts';

type Props = { previous: Step | undefined; next: Step | undefined; onGo: (place: string) => void };

/** To the step before and after, by name. */
export function StepFooter({ previous, next, onGo }: Props) {
  return (
    <footer className="step-footer">
      {previous ? (
        <Button
          title={`上一步（${shownKeys('previous')}）`}
          icon={<ArrowLeftOutlined />}
          onClick={() => onGo(previous.place)}
          data-testid="previous"
        >
          <span className="step-footer-name">{`${previous.number}${previous.title}`}</span>
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button
          title={`下一步（${shownKeys('next')}）`}
          type="primary"
          icon={<ArrowRightOutlined />}
          iconPlacement="end"
          onClick={() => onGo(next.place)}
          data-testid="next"
        >
          <span className="step-footer-name">{`${next.number}${next.title}`}</span>
        </Button>
      ) : null}
    </footer>
  );
}
