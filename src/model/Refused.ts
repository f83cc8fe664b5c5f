/**
 * Why a command or a build stopped on purpose. The message is what an editor reads, German, with »Abhilfe: …«;
 * nobody needs the stack. Any other error is a fault of the program.
 */
export class Refused extends Error {}
