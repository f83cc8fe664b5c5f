import sharp from 'sharp';
import type { ChapterPlan } from './planChapter.ts';
import { exportPdf, exportSvg, queryMetadata, releaseMemory } from './compile.ts';
import { chapterPages, firstPage } from './render/chapterPages.ts';
import { preamble } from './render/preamble.ts';

/** Typst source of one chapter's leaf. */
export function leafSource(plan: ChapterPlan, website: string): string {
  const title = `${plan.chapter.number} ${plan.chapter.head.titel}`;
  return `${preamble({ title, keywords: plan.chapter.head.stichworte })}\n${chapterPages(plan, { website })}`;
}

/**
 * The PDF leaf of a chapter.
 * @throws if the compiled document has other pages than the plan, or a piece stands elsewhere
 */
export function leafPdf(plan: ChapterPlan, website: string): Buffer {
  const source = leafSource(plan, website);
  assertPlan(plan, source);
  const pdf = exportPdf(source, timestampOf(plan.record.sheets.map(({ state }) => state)));
  releaseMemory();
  return pdf;
}

/** Preview of the first page as WebP, 480 px wide. */
export async function leafPreview(plan: ChapterPlan, website: string): Promise<Buffer> {
  const svg = exportSvg(`${preamble({})}\n${firstPage(plan, { website })}`);
  return sharp(Buffer.from(svg), { density: 96 }).resize({ width: 480 }).flatten({ background: '#fff' }).webp({ quality: 80 }).toBuffer();
}

/** Seconds since 1970 of the newest Stand: equal content gives equal bytes, whenever it is built. */
export function timestampOf(states: readonly string[]): number {
  const newest = [...states].sort().at(-1) ?? '2026-01';
  return Date.UTC(Number(newest.slice(0, 4)), Number(newest.slice(5)) - 1, 1) / 1000;
}

function assertPlan(plan: ChapterPlan, source: string): void {
  const found = new Map(queryMetadata<{ id: string; seite: number }>(source, 'stelle').map(({ id, seite }) => [id, seite]));
  const pages = plan.sheets.flatMap(({ pages: both }) => both);
  pages.forEach(({ from, to, label }, index) => {
    for (let piece = from; piece < to; piece++) {
      const seite = found.get(`${plan.chapter.slug}:${piece}`);
      if (seite !== undefined && seite !== index + 1)
        throw new Error(
          `${plan.chapter.file}: Baustein ${piece} (Zeile ${plan.flat[piece]!.piece.nodes[0]?.position?.start.line ?? '?'}) steht auf Seite ${seite}, geplant war ${label} (${index + 1}).`,
        );
      if (seite === undefined) throw new Error(`${plan.chapter.file}: Baustein ${piece} fehlt im Druckblatt.`);
    }
  });
}
