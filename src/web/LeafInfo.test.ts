import { expect, test } from 'vitest';
import { counted } from '../text/counted.ts';
import { formatBytes, leafSize } from './LeafInfo.ts';

test('pages and bytes read as on the button', () => {
  expect(leafSize({ pages: 4, bytes: 123_456 })).toBe('4\u00a0Seiten, 123\u202fkB');
  expect(counted(1, 'Blatt', 'Blätter')).toBe('1\u00a0Blatt');
  expect(formatBytes(1_440_000)).toBe('1,4\u202fMB');
});
