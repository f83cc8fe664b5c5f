import { createServer } from 'node:net';
import { Refused } from '../model/Refused.ts';

export const usualPort = 4321;

/**
 * Makes sure that a server can be started; the tools themselves would take another port without asking.
 * @param call of the command, for the remedy
 * @throws Refused if another program listens on the port
 */
export async function refuseTakenPort(port: number, call: string): Promise<void> {
  const server = createServer();
  const code = await new Promise<string | undefined>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (code !== 'EADDRINUSE') return;
  throw new Refused(
    `Auf Port ${port} läuft schon ein Programm, vielleicht ein früheres »npm start« oder »npm run dev«.\n` +
      `Abhilfe: Beenden Sie es mit Strg+C in seinem Fenster, oder nehmen Sie einen anderen Port: ${call} -- --port ${port === 65535 ? usualPort : port + 1}`,
  );
}
