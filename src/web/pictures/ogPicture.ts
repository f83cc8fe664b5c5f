import sharp from 'sharp';
import type { KeptFile, Store } from '../../store/Store.ts';
import { loadFonts } from './fonts.ts';
import { breakLines } from './breakLines.ts';

export interface OgText {
  /** »2.4«, or empty for the binder itself. */
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  /** Line above the title: »Register 2: Situationsanalyse«. */
  readonly origin: string;
  /** Line below everything: the binder's title. */
  readonly foot: string;
  /** Tabs at the edge, at most eight. */
  readonly tabs: readonly OgTab[];
  /** Of the register, »#rrggbb«. */
  readonly colour: string;
}

export interface OgTab {
  readonly number: string;
  readonly colour: string;
  /** The tab of the chapter's register stands out. */
  readonly current: boolean;
}

/** The picture that other sites show beside a link: a sheet in the binder with its tabs. 1200 × 630, PNG. */
export function ogPicture(store: Store, text: OgText): Promise<KeptFile> {
  const svg = ogSvg(text);
  return store.keep(['og-bild', JSON.stringify(sharp.versions), svg], async () => {
    await loadFonts();
    // Without a search for the best palette: twice the bytes, a tenth of the time, and only previews of links load it.
    return sharp(Buffer.from(svg)).png().toBuffer();
  });
}

function ogSvg({ number, title, summary, origin, foot, tabs, colour }: OgText): string {
  const titleLines = breakLines(title, 30).slice(0, 3);
  const titleTop = number === '' ? 210 : 290;
  const summaryTop = titleTop + titleLines.length * 70 + 14;
  const summaryLines = breakLines(summary, 62).slice(0, titleLines.length > 2 ? 1 : 3);
  const drawnTabs = tabs.map((tab, index) => {
    const { current } = tab;
    const y = 52 + index * 66;
    return `<path d="M1096 ${y}h${current ? 74 : 50}a8 8 0 0 1 8 8v42a8 8 0 0 1 -8 8h-${current ? 74 : 50}z" fill="${tab.colour}"/>
      <text x="${current ? 1130 : 1122}" y="${y + 39}" text-anchor="middle" font-size="28" font-weight="600" fill="#fff">${tab.number}</text>`;
  });
  const line = (content: string, y: number, size: number, weight: number, fill: string): string =>
    `<text x="150" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Fira Sans">
    <rect width="1200" height="630" fill="#e6e9f0"/>
    ${drawnTabs.join('')}
    <rect x="40" y="32" width="1058" height="566" rx="6" fill="#fff"/>
    <rect x="1088" y="32" width="10" height="566" fill="${colour}"/>
    <circle cx="88" cy="215" r="17" fill="#e6e9f0"/><circle cx="88" cy="415" r="17" fill="#e6e9f0"/>
    ${line(origin, 112, 30, 400, '#4a4f66')}
    ${number === '' ? '' : line(number, 206, 84, 400, colour)}
    ${titleLines.map((content, index) => line(content, titleTop + index * 70, 62, 600, '#16181f')).join('')}
    ${summaryLines.map((content, index) => line(content, summaryTop + index * 42, 30, 400, '#4a4f66')).join('')}
    <rect x="150" y="536" width="64" height="4" fill="${colour}"/>
    ${line(foot, 574, 26, 600, '#16181f')}
  </svg>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
