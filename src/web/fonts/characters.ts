const range = (from: number, to: number): string => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** What every page may hold: Latin, German quotes and dashes, and the few signs of forms, law and arithmetic. */
const everyday = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ẞ' + '‐‑–—‘’‚“”„†•…‰‹›⁄€™−≈≠≤≥←↑→↓₂' + '\u2009\u202f';

/** Letters of neighbouring languages (Sorbian, Czech, Polish, French names): fonts.css has a browser load them only for a page that uses one. */
const neighbours = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłĽľŃńŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚț';

/** The web fonts by the ending of their files' names. */
export const parts: Readonly<Record<string, string>> = { '': everyday, '-nachbarn': neighbours };

/** The characters the web fonts contain. A test compares them with the characters of the content. */
export const characters: string = Object.values(parts).join('');
