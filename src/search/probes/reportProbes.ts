import { meanOf, type Measured } from './measureProbes.ts';
import type { Level } from './readProbes.ts';

const figure = (value: number): string => value.toFixed(2).replace('.', ',');
const figures = ({ recallAt5, successAt1, reciprocalRank }: Level): string => [recallAt5, successAt1, reciprocalRank].map(figure).join(' / ');

function byGroup(measured: readonly Measured[]): Map<string, Measured[]> {
  const groups = new Map<string, Measured[]>();
  for (const each of measured) groups.set(each.probe.group, [...(groups.get(each.probe.group) ?? []), each]);
  return groups;
}

/** Table per class for the terminal. */
export function reportProbes(measured: readonly Measured[]): string {
  const lines = ['Klasse              Zahl  R@5 / S@1 / MRR'];
  for (const [group, list] of byGroup(measured)) {
    lines.push(`${group.padEnd(20)}${String(list.length).padStart(4)}  ${figures(meanOf(list))}`);
  }
  lines.push(`${'alle'.padEnd(20)}${String(measured.length).padStart(4)}  ${figures(meanOf(measured))}`);
  return lines.join('\n');
}

/** Probes whose first hit is wrong, with what was found. */
export function reportMisses(measured: readonly Measured[]): string {
  return measured
    .filter(({ successAt1, recallAt5 }) => successAt1 < 1 || recallAt5 < 1)
    .map(
      ({ probe, slugs }) =>
        `  ${probe.group}: »${probe.query}« erwartet ${probe.expected.join(', ') || 'keinen Treffer'}, gefunden ${slugs.slice(0, 5).join(', ') || 'nichts'}`,
    )
    .join('\n');
}

/** Markdown table for BENCHMARKS.md: one column per engine. */
export function markdownTable(columns: readonly { name: string; measured: readonly Measured[] }[]): string {
  const first = columns[0]?.measured ?? [];
  const rows = [...byGroup(first).keys()].map((group) => ({ group, of: (each: Measured) => each.probe.group === group }));
  const line = (name: string, keep: (each: Measured) => boolean): string =>
    `| ${name} | ${first.filter(keep).length} | ${columns.map(({ measured }) => figures(meanOf(measured.filter(keep)))).join(' | ')} |`;
  return [
    `| Klasse | Zahl | ${columns.map(({ name }) => name).join(' | ')} |`,
    `| --- | ---: | ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map(({ group, of }) => line(group, of)),
    line('**alle**', () => true),
    line('**unberührte Hälfte**', ({ probe }) => probe.half === 'unberuehrt'),
  ].join('\n');
}
