/**
 * How a mail looks. Everything is inline, because Outlook and several webmails drop style sheets;
 * the sheet below only repaints for a dark screen, where it is obeyed.
 */
const SANS = 'Segoe UI,Arial,sans-serif';

const INK = 'color:#1f2933';
const FADED = 'color:#5b6470';
const BODY = `font:16px/24px ${SANS}`;

export const style = {
  page: 'margin:0;padding:0;background-color:#f3f0ea;-webkit-text-size-adjust:100%',
  frame: 'background-color:#f3f0ea',
  margin: 'padding:24px 12px',
  card: 'width:100%;max-width:600px;background-color:#ffffff;border:1px solid #ddd6c9',
  band: 'height:4px;line-height:4px;font-size:4px;background-color:#8a5a1e',
  /** A word longer than the page is cut rather than let widen it. */
  letter: 'padding:32px 32px 16px;word-break:break-word',
  heading: `margin:0 0 20px;font:bold 22px/30px Georgia,serif;color:#23395b`,
  paragraph: `margin:0 0 16px;${BODY};${INK}`,
  list: `margin:0 0 16px;padding:0 0 0 24px;${BODY};${INK}`,
  item: 'margin:0 0 6px',
  block: 'margin:0 0 20px;border-collapse:collapse',
  label: `width:28%;vertical-align:top;padding:6px 16px 6px 0;${BODY};${FADED};text-align:left;word-break:normal`,
  value: `vertical-align:top;padding:6px 0;${BODY};${INK}`,
  head: `vertical-align:top;padding:6px 12px 6px 0;border-bottom:2px solid #cfc6b6;font:bold 14px/20px ${SANS};${FADED};text-align:left`,
  cell: `vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid #e6e0d5;font:15px/22px ${SANS};${INK}`,
  info: `padding:12px 16px;border-left:4px solid #23395b;background-color:#eef2f8;${BODY};${INK}`,
  warning: `padding:12px 16px;border-left:4px solid #a8590b;background-color:#fdf3e3;${BODY};${INK}`,
  error: `padding:12px 16px;border-left:4px solid #a32020;background-color:#fbeaea;${BODY};${INK}`,
  muted: FADED,
  code: 'font-family:Consolas,Menlo,monospace;font-size:15px',
  link: 'color:#1d4f91;text-decoration:underline',
  preheader:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all',
} as const;

/** Without « > », « & » or quotes, so that escaping leaves it as it is. */
export const darkSheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){',
  '.page{background-color:#15181c !important}',
  '.card{background-color:#1f2328 !important;border-color:#3a4048 !important}',
  '.ink{color:#e9e6df !important}',
  '.faded{color:#aab1ba !important}',
  '.title{color:#e7c48e !important}',
  '.link{color:#9cc3ff !important}',
  '.line{border-color:#3a4048 !important}',
  '.note{background-color:#2a2f36 !important}',
  '}',
  '@media (max-width:480px){.letter{padding:24px 20px 8px !important}}',
].join('');
