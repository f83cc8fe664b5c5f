import type { AstroUserConfig } from 'astro';
import type { Register } from '../model/Binder.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** What `Page.astro` imports; a style sheet like any other, so it is bundled with the rest. */
const name = 'virtual:register.css';

/** `--register` is the colour of the register one is in: the value that tabs, numbers and rules take. */
export const registerCss = (registers: readonly Pick<Register, 'number' | 'colour'>[]): string =>
  registers.map(({ number, colour: { light, dark } }) => `[data-register='${number}'] { --register: light-dark(${light}, ${dark}) }`).join('\n');

/**
 * Makes the style sheet with the colours of the registers that the binder has, and of no others.
 * @param registers asked anew whenever a file of the content has changed
 */
export function registerStyles(registers: () => readonly Register[]): Plugin {
  const isOurs = (id: string): boolean => id.split('?')[0] === name;
  return {
    name: 'register-styles',
    resolveId: (source) => (isOurs(source) ? source : null),
    load: (id) => (isOurs(id) ? registerCss(registers()) : null),
    hotUpdate({ file, modules }) {
      if (!file.endsWith('/register.yaml')) return undefined;
      return [...modules, ...[...this.environment.moduleGraph.idToModuleMap.values()].filter(({ id }) => id !== null && isOurs(id))];
    },
  };
}
