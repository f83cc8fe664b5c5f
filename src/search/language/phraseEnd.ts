/**
 * Stands in the index where a block or a form field ends, so that excerpts never run words of two together.
 * For Pagefind a word of its own, but one without letters: no query finds it.
 */
export const PHRASE_END = '\ue000';
