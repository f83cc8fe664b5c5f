/** Measures that both formats share, in millimetres: the paper of the binder. A test compares odt/styles.xml with it. */
export const page = { width: 210, height: 297, left: 30, right: 20, top: 25, bottom: 25 } as const;

export const textWidth = page.width - page.left - page.right;

/** Label and entry of a form. */
export const formWidths = [58, textWidth - 58] as const;

/** Column widths in millimetres from shares; the last column takes what rounding leaves. */
export function toMillimetres(shares: readonly number[], total: number = textWidth): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.round((share / sum) * total * 10) / 10);
  const rest = total - widths.slice(0, -1).reduce((a, b) => a + b, 0);
  return [...widths.slice(0, -1), Math.round(rest * 10) / 10];
}

/** Lines and heads of tables, as in the styles of both formats. */
export const colours = { line: 'A6ABBD', ground: 'EEF1F6' } as const;
