import type { MakeEngine } from './contract/asking';
import { detailing } from './contract/detailing';
import { exporting } from './contract/exporting';
import { refusing } from './contract/refusing';
import { searching } from './contract/searching';
import { showing } from './contract/showing';

/** What every engine must do, whoever makes it. */
export function engineContract(name: string, make: MakeEngine): void {
  showing(name, make);
  searching(name, make);
  detailing(name, make);
  refusing(name, make);
  exporting(name, make);
}
