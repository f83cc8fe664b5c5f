import { besideLabel, boxSign, choiceGap, choiceWords, fieldText, isChosen, placeholderText } from '../fieldText.ts';
import { isFieldRun, type Field, type Run, type Values } from '../../model/TemplateDocument.ts';
import { el, textNode, type Xml } from '../xml.ts';

/** Text in ODF: further spaces, tabs and line ends are elements, or readers would merge them. */
export function odtText(text: string): Xml[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n');
  return lines.flatMap((line, index) => [...(index > 0 ? [el('text:line-break')] : []), ...spaced(line)]);
}

function spaced(line: string): Xml[] {
  return line
    .split(/( {2,}|^ )/)
    .filter(Boolean)
    .map((part) => (/^ +$/.test(part) && (part.length > 1 || line.startsWith(part)) ? el('text:s', { 'text:c': part.length }) : textNode(part)));
}

export const odtRuns = (runs: readonly Run[], values: Values): Xml[] =>
  runs.flatMap((run) => (isFieldRun(run) ? odtInlineField(run.field, values) : [textRun(run)]));

function textRun(run: Exclude<Run, { field: Field }>): Xml {
  const style = run.strong ? (run.emphasis ? 'Fett_20_betont' : 'Fett') : run.emphasis ? 'Betont' : undefined;
  const inner = style === undefined ? odtText(run.text) : [el('text:span', { 'text:style-name': style }, odtText(run.text))];
  if (run.href !== undefined) return el('text:a', { 'xlink:type': 'simple', 'xlink:href': run.href }, inner);
  return { xml: inner.map(({ xml }) => xml).join('') };
}

/** A field within a sentence or a table cell: its entry, or a placeholder that explains itself when pointed at. */
export function odtInlineField(field: Field, values: Values): Xml[] {
  const entered = fieldText(field, values);
  if (entered !== undefined) return [el('text:span', { 'text:style-name': 'Eintrag' }, odtText(entered))];
  if (field.type === 'leer') return [];
  return [
    el(
      'text:span',
      { 'text:style-name': 'Placeholder' },
      el('text:placeholder', { 'text:placeholder-type': 'text', 'text:description': field.help }, textNode(`<${placeholderText(field)}>`)),
    ),
  ];
}

/** The entry side of a form: choices with boxes, otherwise as within a sentence. */
export function odtEntry(field: Field, values: Values): Xml[] {
  if (field.type !== 'auswahl') return odtInlineField(besideLabel(field), values);
  return (field.choices ?? []).flatMap((choice, index) => [
    ...(index > 0 ? [textNode(choiceGap)] : []),
    odtBox(isChosen(field, choice, values)),
    textNode(choiceWords(choice)),
  ]);
}

export const odtBox = (ticked: boolean): Xml => el('text:span', { 'text:style-name': 'Kästchen' }, textNode(boxSign(ticked)));
