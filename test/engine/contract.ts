import type { MakeEngine } from './contract/asking';
import { detailing } from './contract/detailing';
import { exporting } from './contract/exporting';
import { filtering } from './contract/filtering';
import { measuring } from './contract/measuring';
import { refusing } from './contract/refusing';
import { searching } from './contract/searching';
import { showing } from './contract/showing';
import { timing } from './contract/timing';
import { walking } from './contract/walking';

/** What every engine must do, whoever makes it. */
export function engineContract(name: string, make: MakeEngine): void {
  showing(name, make);
  filtering(name, make);
  timing(name, make);
  walking(name, make);
  measuring(name, make);
  searching(name, make);
  detailing(name, make);
  refusing(name, make);
  exporting(name, make);
}
