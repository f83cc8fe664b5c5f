/** Fills fields of the kind »summe« with the total of the fields they name. */
export function sumFields(element: ParentNode): void {
  for (const sum of element.querySelectorAll<HTMLInputElement>('[data-sum-of]')) {
    const names = (sum.dataset['sumOf'] ?? '').split(/[\s,|]+/).filter(Boolean);
    const values = names.map((name) => parseGerman(element.querySelector<HTMLInputElement>(`[data-field="${name}"]`)?.value ?? ''));
    sum.value = values.every((value) => value === undefined) ? '' : formatGerman(values.reduce<number>((total, value) => total + (value ?? 0), 0));
  }
}

/** Number from German notation: »1.234,50«, »1 234,5«, »12«; undefined for anything else. */
export function parseGerman(text: string): number | undefined {
  const plain = text.replace(/[\s\u202f\u00a0]|€|Euro/g, '');
  if (!/^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(plain)) return undefined;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

const formatGerman = (value: number): string => value.toLocaleString('de-DE', { minimumFractionDigits: value % 1 === 0 ? 0 : 2, maximumFractionDigits: 2 });
