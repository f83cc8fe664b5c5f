import type { Frame, Part, Writer } from './Block.ts';
import { call, type Call } from './Printed.ts';

interface BoxOptions {
  /** Look of the box, known to Typst (`kasten.typ`) and CSS: tipp, achtung, recht, praxis, beispiel, checkliste, ausfuellen. */
  readonly kind: string;
  /** Word on the bar. */
  readonly label: string;
  readonly title: string | undefined;
  readonly parts: readonly Part[];
  readonly writer: Writer;
}

/** A labelled box on paper: sign and word on top, a bar at the left, contents below. */
export function box({ kind, label, title, parts, writer }: BoxOptions): Frame {
  const head = (again: boolean): Call =>
    call('kasten-kopf', { kind, label: writer.text(label), title: title === undefined ? null : writer.text(title), again });
  return {
    type: 'frame',
    draw: 'kasten',
    args: { kind },
    head: head(false),
    headAgain: head(true),
    headText: title === undefined ? label : `${label} ${title}`,
    headAgainText: label,
    above: 13,
    below: 13,
    padTop: 8,
    padBottom: 10,
    headGap: 7,
    inset: 26,
    wholeUpTo: 0.5,
    parts,
  };
}
