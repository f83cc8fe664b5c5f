import { EditionStore } from '../../src/editions/EditionStore.ts';
import { disturbedDisk, type Moment } from './disturbedDisk.ts';
import { storedParcel } from './storedParcel.ts';

/*
 * Started as a process of its own: puts an edition into a folder, or takes it back, and is ended by SIGKILL at one step.
 * Arguments: folder of the content, put or takeBack, number of the step, moment.
 */
const [content, what, step, moment] = process.argv.slice(2) as [string, 'put' | 'takeBack', string, Moment];
const store = new EditionStore(
  content,
  disturbedDisk(Number(step), moment, () => process.kill(process.pid, 'SIGKILL'), false),
);
if (what === 'put') store.put(storedParcel);
else store.takeBack(storedParcel.name);
