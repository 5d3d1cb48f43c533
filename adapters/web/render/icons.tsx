import type { VNode } from 'preact';

/** Griot's mark: the kora, a calabash and its strings (`public/griot.svg`). */
export const Mark = (): VNode => <span class="mark" aria-hidden="true" />;

interface IconProps {
  readonly path: string;
}

function Icon({ path }: IconProps): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export const Eye = (): VNode => (
  <Icon path="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zm10 2.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z" />
);
export const Bubble = (): VNode => (
  <Icon path="M5 4.500h14a1.500 1.500 0 0 1 1.500 1.500v9a1.500 1.500 0 0 1-1.500 1.500h-8L6.500 20v-3.500H5A1.500 1.500 0 0 1 3.500 15V6A1.500 1.500 0 0 1 5 4.500z" />
);
export const Menu = (): VNode => <Icon path="M4 7h16M4 12h16M4 17h16" />;
export const Cross = (): VNode => <Icon path="M6 6l12 12M18 6L6 18" />;
export const Letter = (): VNode => <Icon path="M3 6h18v12H3zM3.5 6.5L12 13l8.500-6.500" />;
export const Calendar = (): VNode => <Icon path="M4 6h16v14H4zM4 10.500h16M8 3.500v4M16 3.500v4" />;
export const Send = (): VNode => <Icon path="M12 19V5M5.500 11.500L12 5l6.500 6.500" />;
export const Down = (): VNode => <Icon path="M12 5v14M5.500 12.500L12 19l6.500-6.500" />;
export const Back = (): VNode => <Icon path="M19 12H5M11.500 5.500L5 12l6.500 6.500" />;
export const Document = (): VNode => <Icon path="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />;
