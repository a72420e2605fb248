import type { ThemeConfig } from 'antd';

/**
 * Paper, ink and one seal red. The CSS files name the same colours as custom properties (palette.css). Every theme has a
 * cssVar key of its own, under which its values stand in the page beside those of the others.
 */
export const usualTheme: ThemeConfig = {
  cssVar: { key: 'usual-theme' },
  token: {
    colorPrimary: '#27475a',
    colorInfo: '#27475a',
    colorLink: '#27475a',
    colorError: '#a5281b',
    colorWarning: '#80560a',
    colorSuccess: '#3c6a4c',
    colorInfoBg: '#e4eaec',
    colorInfoBorder: '#b9c8cf',
    colorErrorBg: '#f8e9e4',
    colorErrorBorder: '#e0b9ae',
    colorWarningBg: '#f8efd9',
    colorWarningBorder: '#e0cb97',
    colorText: '#20272b',
    colorTextSecondary: '#535d63',
    colorTextTertiary: '#6a7378',
    colorTextPlaceholder: '#6b7276',
    colorTextDescription: '#535d63',
    colorBgLayout: '#f2eee5',
    colorBgContainer: '#fffefb',
    colorBgElevated: '#fffefb',
    colorBorder: '#c9c1b0',
    colorBorderSecondary: '#e2dccf',
    colorSplit: '#e2dccf',
    controlItemBgActive: '#e4eaec',
    controlItemBgActiveHover: '#d8e1e5',
    borderRadius: 3,
    borderRadiusLG: 4,
    fontSize: 14,
    fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    boxShadow: '0 6px 24px rgba(45, 38, 22, 0.16)',
    boxShadowSecondary: '0 6px 20px rgba(45, 38, 22, 0.14)',
    motion: false,
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Modal: { titleFontSize: 17 },
    Segmented: { itemSelectedBg: '#fffefb', trackBg: '#e9e3d6' },
    Tooltip: { colorBgSpotlight: '#2b3439' },
  },
};

/** Black on white with strong lines, as palette.css has it under data-contrast. */
export const contrastTheme: ThemeConfig = {
  ...usualTheme,
  cssVar: { key: 'contrast-theme' },
  token: {
    ...usualTheme.token,
    colorPrimary: '#00304a',
    colorLink: '#00304a',
    colorError: '#8a0f04',
    colorWarning: '#5c3a00',
    colorSuccess: '#0f4a22',
    colorText: '#000',
    colorTextSecondary: '#1c1c1c',
    colorTextTertiary: '#2e2e2e',
    colorTextPlaceholder: '#3a3a3a',
    colorTextDescription: '#1c1c1c',
    colorBgLayout: '#fff',
    colorBgContainer: '#fff',
    colorBgElevated: '#fff',
    colorBorder: '#2e2e2e',
    colorBorderSecondary: '#6b6b6b',
    colorSplit: '#6b6b6b',
    controlItemBgActive: '#dfe6ea',
    controlItemBgActiveHover: '#d0dae0',
  },
};
