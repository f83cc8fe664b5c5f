import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['tests/site/preview.test.ts','*.tmp.test.ts'], testTimeout: 300000, hookTimeout: 300000 } });
