import { expect, it } from 'vitest';
import { refuseSpecialPath } from './refuseSpecialPath.ts';
import { sitePath } from './sitePath.ts';

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['praevention', '/praevention/'],
  ['/praevention', '/praevention/'],
  ['/stadt/praevention/', '/stadt/praevention/'],
  ['/~stadt/v1.2_a-b/', '/~stadt/v1.2_a-b/'],
])('SITE_BASE=%j ist der Pfad %s', (value, path) => {
  expect(sitePath(value)).toBe(path);
});

it.each([
  'https://stadt.example/praevention/',
  '//stadt.example/',
  '/a b/',
  '/../x/',
  '/./',
  '/a//b/',
  '/prävention/',
  '/a?b/',
  '/a#b/',
  '/a%20b/',
  'C:/Program Files/Git/praevention/',
  '/"onload=/',
  '/<x>/',
])('SITE_BASE=%s wird abgewiesen', (value) => {
  expect(() => sitePath(value)).toThrow(`SITE_BASE="${value}" ist kein Unterverzeichnis.\nAbhilfe: `);
});

it.each([
  '/srv/a&b',
  '/srv/100%20neu',
  '/srv/a#b',
  '/srv/was?',
  '/srv/[neu]',
  '/srv/{a}',
  '/srv/a*',
  '/srv/"a"',
  "/srv/a'b",
  '/srv/a`b',
  '/srv/!neu',
  '/srv/$HOME',
])('im Ordner %s wird nicht gebaut', (path) => {
  expect(() => refuseSpecialPath(path, 'Das Projekt')).toThrow(`Das Projekt liegt in einem Ordner mit dem Zeichen »`);
});

it.each(['/srv/Größe (neu), Teil 1+2 @home_x-y.z', 'C:\\Users\\Jörg Müller\\Ordner', '/srv/日本'])('im Ordner %s wird gebaut', (path) => {
  expect(() => refuseSpecialPath(path, 'Das Projekt')).not.toThrow();
});
