/** The part of sax that the tests use; the package brings no types. */
declare module 'sax' {
  export interface Tag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string | { readonly value: string }>>;
  }
  export interface Parser {
    onerror: (error: Error) => void;
    onopentag: (tag: Tag) => void;
    ontext: (text: string) => void;
    onclosetag: () => void;
    write(text: string): Parser;
    close(): void;
  }
  const sax: { parser(strict: boolean, options: { readonly xmlns: boolean }): Parser };
  export default sax;
}
