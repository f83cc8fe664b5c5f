/** »1 Blatt«, »3 Blätter«, with a no-break space. */
export const counted = (count: number, one: string, many: string): string => `${count}\u00a0${count === 1 ? one : many}`;
