/** Addresses of everything around editions, from the root and without base path. */
export const editionAddress = (name: string): string => `/ausgabe/${name}/`;
export const controlSheetAddress = (name: string): string => `/kontrollblatt/${name}/`;
export const controlSheetPdfAddress = (name: string): string => `/kontrollblatt/${name}.pdf`;
export const supplementAddress = (from: string, to: string): string => `/nachlieferung/${from}-${to}.pdf`;
