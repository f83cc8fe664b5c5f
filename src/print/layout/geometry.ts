/** Measures of a sheet that the page breaker and Typst share, in pt (1 mm = 72 / 25.4 pt). */
const mm = 72 / 25.4;

/** Width of the text: 210 mm less 30 mm at the binding and 20 mm outside. */
export const textWidth = 160 * mm;
/** Height of the text: 297 mm less 29 mm above and 24 mm below. */
export const textHeight = 244 * mm;
