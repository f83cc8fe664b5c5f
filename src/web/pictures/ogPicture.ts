import sharp from 'sharp';
import { registerColours } from '../../model/registerColours.ts';
import { loadFonts } from './fonts.ts';
import { breakLines } from './breakLines.ts';

export interface OgText {
  /** »2.4«, or empty for the binder itself. */
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  /** Number of the register, for the tab. */
  readonly register: string;
  /** »2 Situationsanalyse« */
  readonly registerTitle: string;
  /** Title of the binder. */
  readonly binder: string;
}

const registers = ['0', '1', '2', '3', '4', '5', '6', '7'];

/** The picture that other sites show beside a link: a sheet in the binder with its tabs. 1200 × 630, PNG. */
export async function ogPicture(text: OgText): Promise<Buffer> {
  await loadFonts();
  return sharp(Buffer.from(ogSvg(text)))
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

function ogSvg({ number, title, summary, register, registerTitle, binder }: OgText): string {
  const colour = registerColours[register]?.light ?? '#3f4657';
  const titleLines = breakLines(title, 30).slice(0, 3);
  const titleTop = number === '' ? 210 : 290;
  const summaryTop = titleTop + titleLines.length * 70 + 14;
  const summaryLines = breakLines(summary, 62).slice(0, titleLines.length > 2 ? 1 : 3);
  const tabs = registers.map((name, index) => {
    const current = name === register;
    const y = 52 + index * 66;
    return `<path d="M1096 ${y}h${current ? 74 : 50}a8 8 0 0 1 8 8v42a8 8 0 0 1 -8 8h-${current ? 74 : 50}z" fill="${registerColours[name]!.light}"/>
      <text x="${current ? 1130 : 1122}" y="${y + 39}" text-anchor="middle" font-size="28" font-weight="600" fill="#fff">${name}</text>`;
  });
  const line = (content: string, y: number, size: number, weight: number, fill: string): string =>
    `<text x="150" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Fira Sans">
    <rect width="1200" height="630" fill="#e6e9f0"/>
    ${tabs.join('')}
    <rect x="40" y="32" width="1058" height="566" rx="6" fill="#fff"/>
    <rect x="1088" y="32" width="10" height="566" fill="${colour}"/>
    <circle cx="88" cy="215" r="17" fill="#e6e9f0"/><circle cx="88" cy="415" r="17" fill="#e6e9f0"/>
    ${line(registerTitle, 112, 30, 400, '#4a4f66')}
    ${number === '' ? '' : line(number, 206, 84, 400, colour)}
    ${titleLines.map((content, index) => line(content, titleTop + index * 70, 62, 600, '#16181f')).join('')}
    ${summaryLines.map((content, index) => line(content, summaryTop + index * 42, 30, 400, '#4a4f66')).join('')}
    <rect x="150" y="536" width="64" height="4" fill="${colour}"/>
    ${line(binder, 574, 26, 600, '#16181f')}
  </svg>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
