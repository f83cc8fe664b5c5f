import type { AstroUserConfig } from 'astro';
import type { Register } from '../model/Binder.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** `--register` is the colour of the register one is in: the value that tabs, numbers and rules take. */
export const registerCss = (registers: readonly Pick<Register, 'number' | 'colour'>[]): string =>
  registers.map(({ number, colour: { light, dark } }) => `[data-register='${number}'] { --register: light-dark(${light}, ${dark}) }`).join('\n');

/**
 * Adds the colours of the registers that the binder has, and of no others, to the style sheet of every kind of page.
 * @param registers asked anew whenever a file of the content has changed
 */
export function registerStyles(registers: () => readonly Register[]): Plugin {
  // With `?url` alone it is the module that names the address of the style sheet.
  const isOurs = (id: string): boolean => /\/src\/web\/styles\/kinds\/\w+\.css(?:\?(?!url$).*)?$/.test(id);
  return {
    name: 'register-styles',
    enforce: 'pre',
    transform: (code, id) => (isOurs(id) ? `${code}\n${registerCss(registers())}` : null),
    hotUpdate({ file, modules }) {
      if (!file.endsWith('/register.yaml')) return undefined;
      return [...modules, ...[...this.environment.moduleGraph.idToModuleMap.values()].filter(({ id }) => id !== null && isOurs(id))];
    },
  };
}
