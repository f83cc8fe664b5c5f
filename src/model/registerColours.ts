/**
 * The colour of each register: on screen in light and dark, on paper (light value) as thumb mark.
 * Each value reaches 4.5 : 1 against the ground it stands on (WCAG 1.4.3), and the lightness of
 * neighbours differs so that the marks can be told apart without colour; the number always stands with it.
 */
export const registerColours: Readonly<Record<string, { light: string; dark: string }>> = {
  '0': { light: '#3f4657', dark: '#b6bdd0' },
  '1': { light: '#0b5cad', dark: '#7fb5f5' },
  '2': { light: '#00706b', dark: '#4fc4bb' },
  '3': { light: '#2d5a13', dark: '#9ccf6b' },
  '4': { light: '#905d00', dark: '#e6b04a' },
  '5': { light: '#883108', dark: '#ff9a6b' },
  '6': { light: '#a3195b', dark: '#f58fc0' },
  '7': { light: '#5b3fa8', dark: '#b9a3f5' },
  E: { light: '#5c5148', dark: '#cbbfb3' },
};
