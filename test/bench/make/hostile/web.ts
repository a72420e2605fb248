import { file, many, utf8, type HostileFile } from './case.ts';

const page = (body: string, head = ''): Uint8Array =>
  utf8(`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
const sentence = '全年主动公开政府信息三百条，办结申请十件。';

const archive = (parts: readonly string[]): Uint8Array =>
  utf8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  );
const part = (type: string, location: string, body: string): string =>
  `Content-Type: ${type}\r\nContent-Location: ${location}\r\n\r\n${body}`;

/** Web pages and archives of them. */
export const webFiles: readonly HostileFile[] = [
  file('900层.html', () => page('<div>'.repeat(900) + sentence)),
  file('许多900层.html', () => page(many(200, () => '<div>'.repeat(900) + sentence + '</div>'.repeat(900)))),
  file('排版标记套排版标记.html', () => page(many(60_000, () => '<b><i><p>甲'))),
  file('没有结束的链接.html', () => page('<a href=x><b>甲'.repeat(60_000))),
  file('190,000个段落.html', () => page(many(190_000, (at) => `<p>公开${at}条。`))),
  file('100,000行的表.html', () => page(`<table>${many(98_000, (at) => `<tr><td>${at}`)}</table>`)),
  file('100,000行两格的表.html', () => page(`<table>${many(100_000, (at) => `<tr><td>${at}<td>1`)}</table>`)),
  file('合并65535行列.html', () =>
    page(`<table>${many(20_000, (at) => `<tr><td colspan=65535 rowspan=65535>${at}<td>1`)}</table>`),
  ),
  file('宽表.html', () =>
    page(`<table><tr>${'<td>1'.repeat(1000)}${many(190, () => `<tr>${'<td>1'.repeat(1000)}`)}</table>`),
  ),
  file('错开的合并.html', () =>
    page(
      `<table>${many(30_000, (at) => `<tr>${many(5, (column) => `<td rowspan=${1 + ((at * 7 + column) % 900)}>1`)}`)}</table>`,
    ),
  ),
  file('表套表.html', () => page('<table><tr><td>甲'.repeat(240) + sentence)),
  file('许多套着的表.html', () =>
    page(many(700, () => '<table><tr><td>甲'.repeat(60) + sentence + '</table>'.repeat(60))),
  ),
  file('一个9 MB的属性.html', () => page(`<p title="${'x'.repeat(9_000_000)}">${sentence}`)),
  file('一个9 MB的行内样式.html', () => page(`<p style="${'a:b;'.repeat(2_200_000)}">${sentence}`)),
  file('500,000个属性.html', () => page(`<p ${many(400_000, (at) => `a${at}=1 `)}>${sentence}`)),
  file('100,000个类.html', () => page(`<p class="${many(500_000, (at) => `c${at} `)}">${sentence}`)),
  file('很多样式规则.html', () =>
    page(
      many(30_000, (at) => `<p class="c${at}">甲`),
      `<style>${many(40_000, (at) => `.c${at},p.c${at}{color:red}`)}</style>`,
    ),
  ),
  file('实体炸弹.html', () =>
    utf8(
      `<!DOCTYPE html [${many(9, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)}]><html><body>&e9; ${sentence}${'&nbsp;&amp;&#x4e00;'.repeat(400_000)}`,
    ),
  ),
  file('10 MB的注释.html', () => page(`<!--${'-'.repeat(9_000_000)}-->${sentence}`)),
  file('只有左尖括号.html', () => page(sentence + '<'.repeat(9_000_000))),
  file('没有结束的脚本.html', () => page(`${sentence}<script>${'<!--<script>'.repeat(700_000)}`)),
  file('一行9 MB的字.html', () => page('政府信息公开'.repeat(520_000))),
  file('180,000个换行.html', () => page('甲<br>'.repeat(180_000))),
  file('90,000个列表项.html', () => page(`${'<ol><li>甲'.repeat(400)}${'<li>乙'.repeat(90_000)}`)),
  file('180,000个链接.html', () => page(many(90_000, (at) => `<li><a href="${at}">导航${at}</a>`) + sentence)),
  file('1,000个部分.mht', () =>
    archive([
      part('text/html', 'http://a/i.htm', `<p>${sentence}${many(1000, (at) => `<img src="${at}.png">`)}`),
      ...Array.from({ length: 1000 }, (_, at) => part('image/png', `http://a/${at}.png`, 'x'.repeat(30_000))),
    ]),
  ),
  file('300,000个空部分.mht', () =>
    archive([part('text/html', 'http://a/i.htm', sentence), ...Array.from({ length: 300_000 }, () => 'A: b\r\n')]),
  ),
  file('一层套一层的邮件.mht', () =>
    utf8(
      `MIME-Version: 1.0\r\n${many(20_000, (at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`)}Content-Type: text/html\r\n\r\n${sentence}`,
    ),
  ),
  file('200个大框架.mht', () =>
    archive([
      part(
        'text/html',
        'http://a/i.htm',
        many(200, () => '<iframe src="f.htm"></iframe>'),
      ),
      part(
        'text/html',
        'http://a/f.htm',
        many(150_000, () => '<p>甲'),
      ),
    ]),
  ),
  file('38 MB的网页.mht', () => archive([part('text/html', 'http://a/i.htm', sentence.repeat(600_000))])),
  file('38 MB的编码.mht', () =>
    archive([
      `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=E6=94=BF=\r\n'.repeat(3_000_000)}`,
    ]),
  ),
  file('长头部.mht', () => archive([`X: ${'a;b="'.repeat(5_000_000)}\r\nContent-Type: text/html\r\n\r\n${sentence}`])),
];
