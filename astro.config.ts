import { defineConfig } from 'astro/config';
import { astroConfig } from './src/site/astroConfig.ts';
import { openWorkshop } from './src/site/Workshop.ts';
import { contentFolders } from './src/source/contentFolders.ts';

export default defineConfig(astroConfig(openWorkshop(contentFolders())));
