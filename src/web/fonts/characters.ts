const range = (from: number, to: number): string => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/**
 * The characters the web fonts contain: Latin with the letters of neighbouring languages (Sorbian, Czech,
 * Polish, French names), German quotes and dashes, and the few signs of forms, law and arithmetic.
 * A test compares them with the characters of the content.
 */
export const characters: string =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłĽľŃńŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚțẞ' +
  '‐‑–—‘’‚“”„†•…‰‹›⁄€™−≈≠≤≥←↑→↓₂' +
  '\u2009\u202f';
