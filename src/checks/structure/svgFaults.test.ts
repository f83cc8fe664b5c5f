import { expect, it } from 'vitest';
import { svgFaults } from './svgFaults.ts';

const svg = (inner: string, root = 'viewBox="0 0 400 300"'): string => `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`;

it.each([
  ['declaration and comment', `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Aufbau -->\n${svg('<text x="1" y="2">Rat &amp; Amt &#8211; &#x2013;</text>')}\n`],
  ['references inside the drawing', svg('<g id="a"/><use href="#a"/><rect fill="url(#b)"/><rect fill="URL( \'#b\' )" clip-path=\'url("#c")\'/>')],
  ['declared prefix of links', svg('<use xlink:href="#a"/>', 'viewBox="0,0,4,3" xmlns:xlink="http://www.w3.org/1999/xlink"')],
  ['colours and movements', svg('<g fill="rgb(1, 2, 3)" transform="translate(1 2) rotate(45) skewX(3)" font-family="\'Fira Sans\', sans-serif"/>')],
  ['a size with a unit', svg('', 'viewBox="-1 -1 2.5 3e2" width="40mm" height=".5px"')],
  ['a bracket in an attribute', svg('<text aria-label="a > b">c</text>')],
])('accepts %s', (_name, drawing) => {
  expect(svgFaults(drawing)).toEqual([]);
});

it.each([
  ['<script>alert(1)</script>', 'Die Zeichnung enthält <script>.'],
  ['<!--><script>alert(1)</script>-->', 'Die Zeichnung enthält einen Kommentar mit spitzen Klammern.'],
  ['<![CDATA[ ]]><script/>', 'Die Zeichnung enthält einen Abschnitt <![CDATA[.'],
  ['<rect onclick="x()" />', 'Die Zeichnung enthält ein Skript (onclick).'],
  ['<rect\n\tonclick = "x()"/>', 'Die Zeichnung enthält ein Skript (onclick).'],
  ['<rect ONLOAD="x()"/>', 'Die Zeichnung enthält ein Skript (ONLOAD).'],
  ['<foreignObject/>', 'Die Zeichnung enthält <foreignObject>.'],
  ['<a href="#x"/>', 'Die Zeichnung enthält <a>.'],
  ['<style>a{}</style>', 'Die Zeichnung enthält <style>.'],
  ['<animate attributeName="href" to="javascript:x"/>', 'Die Zeichnung enthält <animate>.'],
  ['<use href="javascript:x"/>', 'Die Zeichnung verweist auf eine fremde Adresse.'],
  ['<use href="andere.svg#a"/>', 'Die Zeichnung verweist auf eine fremde Adresse.'],
  ['<image href="data:image/png;base64,x"/>', 'Die Zeichnung enthält <image>.'],
  ['<rect fill="url(https://boese.test/x)"/>', 'Die Zeichnung lädt etwas von einer fremden Adresse (url).'],
  ['<rect fill="URL(https://boese.test/x)"/>', 'Die Zeichnung lädt etwas von einer fremden Adresse (url).'],
  ['<rect fill="url(#a) url( \'//boese.test\')"/>', 'Die Zeichnung lädt etwas von einer fremden Adresse (url).'],
  ['<rect fill="u&#114;l(//boese.test/x)"/>', 'Die Zeichnung lädt etwas von einer fremden Adresse (url).'],
  ['<rect fill="u\\72l(//boese.test/x)"/>', 'Die Angabe fill enthält verschlüsselte Zeichen.'],
  ['<rect fill="image(\'//boese.test/x\')"/>', 'Die Angabe fill enthält image(…).'],
  ['<rect style="fill:red"/>', 'Die Zeichnung enthält Stilangaben (style).'],
  ['<rect class="btn"/>', 'Die Zeichnung enthält die Angabe class.'],
  ['<rect id="a b"/>', 'Der Name id="a b" enthält Sonderzeichen.'],
  ['<rect onclick=x() />', 'Die Zeichnung ist an dieser Stelle kein gültiges SVG.'],
  ['<rect x="1"y="2"/>', 'Die Zeichnung ist an dieser Stelle kein gültiges SVG.'],
  ['<rect x="1" x="2"/>', 'Eine Angabe steht doppelt an einem Element.'],
  ['<rect', 'Die Zeichnung ist an dieser Stelle kein gültiges SVG.'],
  ['<g>', '</svg> passt zu keinem offenen Element.'],
  ['<text>Rat & Amt</text>', 'Ein Und-Zeichen steht allein.'],
  ['<text>&nbsp;</text>', 'Ein Und-Zeichen steht allein.'],
  ['<!-- a -- b -->', 'Die Zeichnung ist an dieser Stelle kein gültiges SVG.'],
  ['<?php x ?>', 'Die Zeichnung enthält eine Anweisung (<?php).'],
  ['<g inkscape:label="a"/>', 'Die Vorsilbe inkscape: ist nirgends erklärt.'],
  ['<use xlink:href="#a"/>', 'Die Vorsilbe xlink: ist nirgends erklärt.'],
  ['<g xmlns:xlink="http://boese.test"/>', 'Die Zeichnung enthält die Angabe xmlns:xlink.'],
  ['<svg:rect xmlns:svg="http://www.w3.org/2000/svg"/>', 'Die Zeichnung enthält <svg:rect>.'],
  [`${'<g>'.repeat(60)}${'</g>'.repeat(60)}`, 'In der Zeichnung stehen mehr als 60 Elemente ineinander.'],
])('rejects %s', (inner, message) => {
  expect(svgFaults(svg(inner))[0]?.message).toBe(message);
});

it.each([
  ['<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 4 3"/>', 'Die Zeichnung enthält eine Dokumentdeklaration (<!DOCTYPE).'],
  ['<?xml version="1.0" encoding="ISO-8859-1"?><svg viewBox="0 0 4 3"/>', 'Die Zeichnung ist nicht als XML 1.0 in UTF-8 gekennzeichnet.'],
  ['<svg viewBox="0 0 4 3"/>', 'Der Zeichnung fehlt die Angabe xmlns.'],
  ['<html xmlns="http://www.w3.org/2000/svg"/>', 'Die Datei beginnt mit <html> statt mit <svg>.'],
  [`${svg('')}${svg('')}`, 'Nach der Zeichnung folgt ein weiteres Element.'],
  ['', 'Die Datei enthält keine Zeichnung.'],
  ['nur Text', 'Die Zeichnung ist an dieser Stelle kein gültiges SVG.'],
  [svg('', ''), 'Der Zeichnung fehlt die Angabe viewBox.'],
  [svg('', 'data-x="viewBox=\'0 0 4 3\'" viewBox="0 0 0 0"'), 'Die Angabe viewBox nennt keine Fläche.'],
  [svg('', 'viewBox="0 0 4"'), 'Die Angabe viewBox nennt keine Fläche.'],
  [svg('', 'viewBox="0 0 4 3" width="0"'), 'Die Angabe width der Zeichnung ist keine Länge über null.'],
  [svg('', 'viewBox="0 0 4 3" data-x=\' id="\' data-y="\' onload=alert(1) "'), 'Die Zeichnung enthält die Angabe data-x.'],
])('rejects the file %s', (drawing, message) => {
  expect(svgFaults(drawing)[0]?.message).toBe(message);
});
