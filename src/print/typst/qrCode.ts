import qrcode from 'qrcode-generator';

/**
 * A QR code as SVG (ISO/IEC 18004, error correction M, quiet zone of four modules left to the margin).
 * @param text the address
 */
export function qrSvg(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${count} ${count}" width="${count}" height="${count}"><path d="${path}" fill="#000"/></svg>`;
}
