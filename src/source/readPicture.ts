import { join } from 'node:path';
import { limits, readFile } from './readFile.ts';
import { isDrawing } from './readSvg.ts';

/**
 * The bytes of a picture that a text names. It lies in the text's folder or below: nothing else is ever published.
 * @param folder of the text's file
 * @param name as the editor typed it: `bilder/aufbau.svg`
 * @returns undefined if there is no such picture
 * @throws FileRefused if it is no regular file, too big, or leads out of the folder (the checks report it)
 */
export const readPicture = (folder: string, name: string): Buffer | undefined =>
  readFile(join(folder, name), folder, isDrawing(name) ? limits.drawing : limits.picture);
