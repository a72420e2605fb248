import type { ThemeConfig } from 'antd';

/** Paper, ink and one seal red. The CSS files name the same colours as custom properties (palette.css). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#27475a',
    colorInfo: '#27475a',
    colorLink: '#27475a',
    colorError: '#a5281b',
    colorWarning: '#94640d',
    colorSuccess: '#3c6a4c',
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
