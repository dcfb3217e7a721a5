/** What a cell may hold. A plain word or number, a link, or a state with its icon. */
export type Cell =
  | string
  | number
  | {
      text: string;
      href?: string | undefined;
      status?: 'ok' | 'warn' | 'stop' | 'now' | 'open' | 'wait' | undefined;
    };

export type Column = {
  label: string;
  /** A shorter word for narrow screens, where each cell carries its own label. */
  short?: string | undefined;
  /** Right-aligned figures of equal width. */
  numeric?: boolean | undefined;
  /** A whole line of its own on narrow screens. */
  wide?: boolean | undefined;
};

/** One row; the first cell names it. `muted` is for rows that were merged or held back. */
export type Row = { cells: readonly Cell[]; muted?: boolean | undefined };
