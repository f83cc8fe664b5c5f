import Abbildung from './abbildung/Abbildung.astro';
import Ausfuellen from './ausfuellen/Ausfuellen.astro';
import Begriff from './begriff/Begriff.astro';
import Beispiel from './beispiel/Beispiel.astro';
import Betreiber from './betreiber/Betreiber.astro';
import Blattmarke from './Blattmarke.astro';
import Checkliste from './checkliste/Checkliste.astro';
import Haken from './checkliste/Haken.astro';
import Feld from './feld/Feld.astro';
import Hinweis from './hinweis/Hinweis.astro';
import Quelle from './quelle/Quelle.astro';
import Schritte from './schritte/Schritte.astro';
import Leerfeld from './tabelle/Leerfeld.astro';
import Tabelle from './tabelle/Tabelle.astro';
import Verweis from './verweis/Verweis.astro';

/** Web face of each block, by the tag an editor types. */
export const blockComponents = { Abbildung, Ausfuellen, Begriff, Beispiel, Betreiber, Checkliste, Feld, Hinweis, Quelle, Schritte, Tabelle, Verweis };

/** What the engine itself puts into texts; editors can't use these. */
export const innerComponents = { Blattmarke, Haken, Leerfeld };
