import type { ThemeConfig } from "antd";

/** Ant Design in the colours of `tokens.css`, so that workspace and portal look like one house. */
export function antdTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    token: {
      colorPrimary: token("--brand"),
      colorLink: token("--brand"),
      colorSuccess: token("--success"),
      colorWarning: token("--warning"),
      colorError: token("--danger"),
      colorInfo: token("--brand"),
      // Ant Design derives these grounds from the colours above, too dark for the text on them.
      colorSuccessBg: token("--offer-soft"),
      colorSuccessBorder: token("--success"),
      colorWarningBg: token("--warning-soft"),
      colorWarningBorder: token("--warning"),
      colorErrorBg: token("--danger-soft"),
      colorErrorBorder: token("--danger"),
      colorPrimaryBg: token("--brand-soft"),
      controlItemBgActive: token("--brand-soft"),
      controlItemBgActiveHover: token("--brand-soft"),
      colorInfoBg: token("--brand-soft"),
      colorInfoBorder: token("--brand"),
      colorTextBase: token("--ink"),
      colorTextDescription: token("--ink-faint"),
      colorTextPlaceholder: token("--ink-faint"),
      colorBgLayout: token("--paper"),
      colorBorder: token("--line-strong"),
      colorBorderSecondary: token("--line"),
      fontFamily: token("--font"),
      fontSize: 15,
      borderRadius: 6,
      controlHeight: 38,
      motion: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    },
    components: {
      // The ground of a switch that is off, too light for the white word on it.
      Switch: { colorTextQuaternary: token("--ink-faint"), colorTextTertiary: token("--ink-faint") },
    },
  };
}
