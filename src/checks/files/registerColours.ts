import type { Register } from '../../model/Binder.ts';
import type { Problem } from '../../model/Problem.ts';
import { colourDistance, leastContrast, leastUnlikeness, legibility, legible, standingOut } from '../../model/registerColours.ts';
import type { Check } from '../Check.ts';
import { fault, hint } from '../problem.ts';
import { yamlFile } from './yamlFile.ts';

const rule = 'register/farbe';

/** White letters can be read on each tab, the number in the tab's colour on the page, and neighbours are told apart. */
export const registerColours: Check = (context) => {
  const registers = context.binder.registers.filter(({ own }) => !own);
  return registers.flatMap((register, index): Problem[] => {
    const name = `${register.number}-${register.slug}/register.yaml`;
    const [file, place] = [`content/${name}`, yamlFile(context, name)('farbe')];
    const { light } = register.colour;
    const contrast = legibility(light);
    if (contrast < leastContrast)
      return [
        fault(
          rule,
          file,
          place,
          `Die Farbe ${light} ist zu hell: Schrift auf dem Reiter oder in der Farbe hat den Kontrast ${ratio(contrast)}, nötig sind ${ratio(leastContrast)}.`,
          `Nehmen Sie eine dunklere, zum Beispiel "${legible(light)}".`,
        ),
      ];
    const before = registers[index - 1];
    // The same number twice is a fault of its own.
    if (!before || before.number === register.number || colourDistance(before.colour, register.colour) >= leastUnlikeness) return [];
    const other = standingOut([before, registers[index + 1]].filter((each): each is Register => each !== undefined).map(({ colour }) => colour));
    return [
      hint(
        rule,
        file,
        place,
        `Register ${register.number} hat fast dieselbe Farbe (${light}) wie sein Nachbar, Register ${before.number} (${before.colour.light}).`,
        `Geben Sie ihm eine andere, zum Beispiel farbe: "${other.light}".`,
      ),
    ];
  });
};

/** »4,5 : 1«, rounded down: what falls short never reads as if it were enough. */
const ratio = (contrast: number): string => `${(Math.floor(contrast * 10) / 10).toLocaleString('de')} : 1`;
