import { describe, expect, it } from 'vitest';
import { contentFolders, openBinder } from '../../src/source/currentBinder.ts';
import { chapterAddress } from '../../src/addresses.ts';
import { layoutShift, watchShifts } from '../support/layoutShift.ts';
import { pageWeight, type PageWeight } from '../support/pageWeight.ts';
import { distFolder } from '../support/distFolder.ts';
import { chapterPage, chapterTitle, lastPageBelow, pageBelow, registerPage, templatePage } from '../support/siteExamples.ts';
import { pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';
