import type { Recognised } from '../../shared/api/recognised.ts';
import { figureValue, statuses, type Report } from '../../shared/report/report.ts';

type Props = { report: Report; packed: NonNullable<Recognised['packed']> };

/** What a package brings, in place of a file one could read: the report is in it as a whole. */
export function PackageSource({ report, packed }: Props) {
  const figures = Object.keys(report.figures).filter((id) => figureValue(report, id) !== null).length;
  const facts: [string, string][] = [
    ['编制机关', report.agency.name],
    ['年度', `${report.year}年`],
    ['状态', statuses[packed.status]],
    ['章节', `${report.sections.length}个`],
    ['统计数', `已填${figures}项`],
    ['图片', `${packed.pictures}张`],
    ['未归位内容', `${report.unplaced.length}处`],
    ['附带的旧文件', packed.originals.length === 0 ? '没有' : packed.originals.join('、')],
  ];
  return (
    <div className="source-pane scroller" tabIndex={0} role="document" aria-label="报送包" data-testid="package-source">
      <p>报送包里是一份完整的年报，不用重新识别。右边就是它的全部内容，导入后与对方的一样。</p>
      <dl className="package-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
