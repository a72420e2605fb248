import type { IFontAttributesProperties } from 'docx';

/**
 * The faces of GB/T 9704-2012 by role, one per role. 仿宋 rather than 仿宋_GB2312, because the latter lacks the rare
 * characters of names and does not come with current systems.
 */
export const faces = { title: '方正小标宋简体', body: '仿宋', first: '黑体', second: '楷体', song: '宋体' } as const;

export type Face = (typeof faces)[keyof typeof faces];

const latin = 'Times New Roman';

/** Fonts for each script by name, never by theme: WPS reports theme fonts as missing. */
export function scripts(eastAsia: Face, western: string = latin): IFontAttributesProperties {
  return { ascii: western, hAnsi: western, eastAsia, cs: western, hint: 'eastAsia' };
}

/** On every run of text: without it Word takes “ ” — … from the Latin font. */
export const chineseHint: IFontAttributesProperties = { hint: 'eastAsia' };

const themed = (eastAsia: Face) => ({ latin, eastAsia, scripts: { Hans: eastAsia } });

export const theme = { name: 'nianbao', fonts: { headings: themed(faces.first), body: themed(faces.body) } };
