import { simplified } from './simplified.ts';

/** What a web page puts around a text that was copied from it. */
const webMeta = new RegExp(
  `^(${[
    '(信息提供|公文生成|发布|发表|发文|生成|公开|成文|更新|责任)(时间|日期|时限|机构|机关|单位|部门)|标题|主题词|文件状态|效力说明|发文字号',
    '日期|(信息|稿件|文章)?来源|作者|(发布|发稿|供稿|录入|审核|签发)[者人]|(责任)?编辑|时间|访问量|(浏览|阅读|点击)(次数|量|数|率)?|字[号体]大?小?',
    '(信息)?索引号|信息(名称|分类)|主题(分类|词)|(体裁|组配)分类|服务对象|关键[词字]|来自|是否有效|(备注/)?文号|文件编号|有效性|公开(方式|范围|形式)|打印|关闭|收藏|分享到?|保护视力色?',
  ].join('|')})([:：】[\\d]|$)|^【(字体|打印)|^您?(当前|现在)?(所在)?的?(所在)?位置`,
);

/** The page's own data about an article, label and value set apart by nothing but a space, as a table of them is copied. */
const metaTable =
  /^(信息)?(索\s*引\s*号|标\s*题|发文字号|文\s*号|(成文|发布|发文|生成|公开)(日期|时间)|(发布|发文|公开)(机构|机关|单位)|(公文)?时\s*效|有效性|主题分类|组配分类|内容概述|文件下载|关键[词字]|责任部门|公开(形式|方式|时限)|体裁分类)(\s+\S|\s*$)/;
const pageTools =
  /^(?=\S)[[【]?(字[号体]大?小?[:：]?)?[[【\s]*([大中小][\s\]】]*){0,3}$|^[\]】[【]$|^打印$|^今天是[:：]?$|^(简体|繁体|繁體|无障碍|长者模式|长辈版|关怀版|无障碍(浏览|阅读)|设为首页|加入收藏)(\s*[|｜]\s*\S{2,5})*$|^(本|该)?文件?已?(失效|废止)$|^(您好[，,])?欢迎(您)?(访问|光临|来到|登录|使用)[^，。]{2,30}[！!]?$|^(网站)?首页\s*[/／]|[/／]\s*正文$/;

/** 《<某办法>的通知》: marks around a name, not the steps of a path. */
const inMarks = /[<＜][^<>＜＞]*[>＞]/g;

/** A list's own mark before an entry: • 索 引 号：. */
const bullet = /^[\s\u3000]*[•·●▪◆■-][\s\u3000]*/;

/** What a row of buttons leaves behind each: 设为首页|. */
const bars = /[\s|｜]+$/;

const isMetaLine = (text: string): boolean =>
  text.length <= 200 &&
  (metaTable.test(text) ||
    pageTools.test(text) ||
    webMeta.test(simplified(text.replace(/[\s\u3000•·]/g, ''))) ||
    (/[>＞»]/.test(text.replace(inMarks, '')) && !/[。；]/.test(text)));

/** True for a line that a page has over an article: its path, its publishing data, its buttons. */
export const isWebMeta = (text: string): boolean =>
  isMetaLine(text.slice(0, 201).replace(bullet, '').replace(bars, ''));

const webFoot =
  /^(【?(打印|关闭|收藏|分享|返回)(本页|窗口|到|顶部|首页|列表)?】?[\s|｜/]*)+$|^(打印本页|关闭窗口|返回顶部)|^扫一扫|^版权所有|^上一[篇条]|^下一[篇条]|^相关(链接|文档|附件|阅读)$|^附件下载|^主办(单位)?[:：]|^(网站标识码|备案号)|ICP备/;

/** True for a line that a page has under an article. */
export const isWebFoot = (text: string): boolean =>
  text.length <= 100 && !/。$/.test(text) && (webFoot.test(text.trim()) || isWebMeta(text));
