import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../../electron/documents/read/docx/read.ts';
import { manuscriptText } from '../../../../shared/recognise/manuscript.ts';
import { converted, whyNoOffice } from '../../../support/office.ts';
import { shown } from './make.ts';

const why = whyNoOffice();

const page = `<html><head><meta charset="utf-8"></head><body>
<h1 style="text-align:center">北麓县2018年政府信息公开工作年度报告</h1>
<h2>一、概述</h2>
<p style="text-indent:2em">全县<b>公开信息</b>1280条。<br>按月通报进度。</p>
<ol><li>网站</li><li>公报<ol type="a"><li>县级</li></ol></li><li>查阅点</li></ol>
<p align="right">北麓县人民政府办公室</p>
<table border="1"><tr><td rowspan="2">指标</td><td colspan="2">申请人情况</td></tr>
<tr><td>自然人</td><td>法人</td></tr><tr><td>收到</td><td>3</td><td></td></tr></table>
<p>特此报告。</p></body></html>`;

const change =
  '<office:change-info><dc:creator>甲</dc:creator><dc:date>2019-01-01T00:00:00</dc:date></office:change-info>';
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
<text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>
</text:list-style></office:automatic-styles>
<office:body><office:text><text:tracked-changes>
<text:changed-region text:id="c1"><text:deletion>${change}<text:p>旧数1200条</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:insertion>${change}</text:insertion></text:changed-region></text:tracked-changes>
<text:list text:style-name="L1"><text:list-item><text:h text:outline-level="1">概述</text:h>
<text:list><text:list-item><text:p>机制</text:p></text:list-item><text:list-item><text:p>培训</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:h text:outline-level="1">主动公开</text:h></text:list-item></text:list>
<text:p>公开信息<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>1280条<text:change-end text:change-id="c2"/>。<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>含乡镇。</text:p></text:note-body></text:note></text:p>
<text:p>框前<draw:frame text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>框中文字</text:p></draw:text-box></draw:frame>框后</text:p>
</office:text></office:body></office:document>`;

describe.skipIf(why !== null)('a document that LibreOffice wrote', () => {
  let web = new Uint8Array();
  let changed = new Uint8Array();
  beforeAll(() => {
    const docx = 'docx:MS Word 2007 XML';
    web = Uint8Array.from(converted(new TextEncoder().encode(page), 'html', docx));
    changed = Uint8Array.from(converted(new TextEncoder().encode(flat), 'fodt', docx));
  });

  it('has its headings, lists, and tables with merged cells', () => {
    const { pieces } = readDocx(web, 'a.docx');
    expect(shown(pieces)).toEqual([
      '北麓县2018年政府信息公开工作年度报告',
      '一、概述',
      '全县公开信息1280条。',
      '按月通报进度。',
      '1.网站',
      '2.公报',
      'a.县级',
      '3.查阅点',
      '北麓县人民政府办公室',
      '指标|申请人情况|',
      '|自然人|法人',
      '收到|3|',
      '特此报告。',
    ]);
    expect(pieces[0]).toMatchObject({ look: { level: 1, align: 'center', bold: true } });
    expect(pieces[1]).toMatchObject({ look: { level: 2 } });
    expect(pieces[8]).toMatchObject({ look: { align: 'right' } });
    expect(pieces[9]).toMatchObject({
      table: 1,
      spans: [
        { column: 0, columns: 1, rows: 2 },
        { column: 1, columns: 2, rows: 1 },
      ],
    });
  });

  it('has its numbered headings, its changes accepted, its note and its box', () => {
    const { pieces, repairs } = readDocx(changed, 'a.docx');
    expect(shown(pieces)).toEqual([
      '一、概述',
      '（一）机制',
      '（二）培训',
      '二、主动公开',
      '公开信息1280条。',
      '注1：含乡镇。',
      '框前框后',
      '框中文字',
    ]);
    expect(repairs).toEqual([{ what: '修订中删除的文字', before: '旧数1200条', after: '' }]);
  });

  it('has the words that another reader finds in it', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(web) });
    const words = value.split(/[\s。]+/).filter((word) => word !== '');
    const text = manuscriptText(readDocx(web, 'a.docx'));
    expect(words.length).toBeGreaterThan(12);
    let from = 0;
    for (const word of words) {
      const at = text.indexOf(word, from);
      expect(at, word).toBeGreaterThanOrEqual(from);
      from = at + word.length;
    }
  });
});
