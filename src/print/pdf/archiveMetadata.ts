/*
 * The XMP of a file that keeps PDF/A-2a and PDF/UA-1 (ISO 19005-2, 6.6; ISO 14289-1, 5).
 */

/** Terms that are no part of the XMP that ISO 19005-2 knows: it wants each described within the file (6.6.2.3). */
const terms = [
  {
    schema: 'PDF/UA Universal Accessibility Schema',
    uri: 'http://www.aiim.org/pdfua/ns/id/',
    prefix: 'pdfuaid',
    properties: [['part', 'Integer', 'Part of ISO 14289 to which the document conforms']],
  },
  {
    schema: 'XMP Media Management schema',
    uri: 'http://ns.adobe.com/xap/1.0/mm/',
    prefix: 'xmpMM',
    properties: [['InstanceID', 'Text', 'UUID based identifier for specific incarnation of a document']],
  },
  {
    schema: 'Adobe PDF schema',
    uri: 'http://ns.adobe.com/pdf/1.3/',
    prefix: 'pdf',
    properties: [
      ['Keywords', 'Text', 'Keywords associated with the document'],
      ['PDFVersion', 'Text', 'Version of the PDF specification to which the document conforms'],
    ],
  },
] as const;

const namespaces = {
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

const list = (kind: 'Bag' | 'Seq', items: readonly string[]): string =>
  `<rdf:${kind}>${items.map((item) => `<rdf:li rdf:parseType="Resource">${item}</rdf:li>`).join('')}</rdf:${kind}>`;

const property = ([name, type, description]: (typeof terms)[number]['properties'][number]): string =>
  `<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType>`;

const schemas = list(
  'Bag',
  terms.map(
    ({ schema, uri, prefix, properties }) =>
      `<pdfaSchema:schema>${schema}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property>${list('Seq', properties.map(property))}</pdfaSchema:property>`,
  ),
);

/**
 * A file's XMP, which declares PDF/UA-1, with the declaration of PDF/A-2a.
 * @param stream from `stream` to `endstream`, UTF-8
 */
export function archiveMetadata(stream: Buffer): Buffer {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}" `);
  const added = `<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfaExtension:schemas>${schemas}</pdfaExtension:schemas>`;
  return Buffer.from(
    stream
      .toString('utf8')
      .replace('<rdf:Description rdf:about="" ', (start) => start + declared.join(''))
      .replace('</rdf:Description>', (end) => added + end),
  );
}
