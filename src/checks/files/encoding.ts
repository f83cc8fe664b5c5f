import type { Check } from '../Check.ts';
import { placeAt } from '../places.ts';
import { fault } from '../problem.ts';

/**
 * Traces of a file that was once saved in the wrong encoding: it is valid UTF-8 now, but says »PrÃ¤vention«
 * or holds the sign for an unreadable letter. Bytes that aren't UTF-8 at all are met while reading.
 */
export const encoding: Check = ({ documents }) =>
  documents.flatMap(({ document }) => {
    const match = /\uFFFD|Ã[\u0080-\u00BF\u0178\u0152\u0153\u201E\u201C\u0178¤¶¼Ÿ–]|â€[\u0080-\uFFFF]|[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.exec(
      document.source,
    );
    if (!match) return [];
    return [
      fault(
        'datei/kodierung',
        document.file,
        placeAt(document.source, match.index),
        'Umlaute oder Zeichen sind beim Speichern beschädigt worden.',
        'Tippen Sie die Stelle neu und speichern Sie die Datei mit der Kodierung »UTF-8«.',
      ),
    ];
  });
