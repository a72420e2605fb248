import type { Remark } from '../../shared/returned/remark.ts';

/** The comments beside the text of a file that came back: what each is about, who wrote it, and what. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <section className="returned-group returned-remarks" data-testid="remarks">
      <header>
        <h3>文件里的批注（{remarks.length}条）</h3>
      </header>
      <ul>
        {remarks.map(({ author, text, about, paragraph, reply, settled }, at) => (
          <li key={at} data-testid="remark">
            {reply || (about === '' && paragraph === '') ? null : (
              <blockquote className="small">{about === '' ? paragraph : `“${about}”`}</blockquote>
            )}
            <span className="returned-name">
              {author === '' ? '批注' : author}
              {reply ? '（回复）' : ''}
              {settled ? '（已解决）' : ''}
            </span>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
