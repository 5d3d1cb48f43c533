/** Which point of an ordre du jour: by its number, or by words of its title. */
export type PointSaid =
  | { readonly position: number }
  /** As typed; empty when nothing tells the point. */
  | { readonly title: string };
