import { expect, it } from 'vitest';
import { svgFaults } from './svgFaults.ts';

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">${inner}</svg>`;

it('accepts a plain drawing with declaration and comment', () => {
  const drawing = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Aufbau -->\n${svg('<g fill="#fff"><text x="1" y="2">Rat &amp; Amt</text><use href="#a"/></g>')}\n`;
  expect(svgFaults(drawing)).toEqual([]);
});

it.each([
  ['script', '<script>alert(1)</script>'],
  ['script behind a comment that ends early in HTML', '<!--><script>alert(1)</script>-->'],
  ['script behind a section', '<![CDATA[ ]]><script/>'],
  ['event', '<rect onclick="x()" />'],
  ['event with odd spacing', '<rect\n\tonclick = "x()"/>'],
  ['foreign content', '<foreignObject/>'],
  ['animation of an address', '<animate attributeName="href" to="javascript:x"/>'],
  ['address of a script', '<use xlink:href="javascript:x"/>'],
  ['embedded picture', '<image href="data:image/png;base64,x"/>'],
  ['foreign paint', '<rect fill="url(https://boese.test/x)"/>'],
  ['foreign paint, disguised', '<rect fill="u&#114;l(//boese.test/x)"/>'],
  ['inline style', '<rect style="fill:red"/>'],
  ['attribute without quotes', '<rect onclick=x() />'],
  ['tag that is not closed', '<rect'],
  ['lonely ampersand', '<text>Rat & Amt</text>'],
  ['declared entity', '<!ENTITY x "y">'],
])('rejects %s', (_name, inner) => {
  expect(svgFaults(svg(inner))).not.toEqual([]);
});
