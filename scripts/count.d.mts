/** Types of `count.mjs`, which documents them. */
export interface Tally {
  passed: number;
  failed: number;
}
export function tallyVitest(report: object): Tally;
export function tallyPlaywright(report: object): Tally;
export function tallyReports(folder: string): Tally;
