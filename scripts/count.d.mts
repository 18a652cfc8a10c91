/** Types of `count.mjs`, which documents them. */
export interface Tally {
  passed: number;
  failed: number;
}
export function tallyVitest(report: object): Tally;
export function tallyPlaywright(report: object): Tally;
export function tallyReports(folder: string): Tally;
export function failuresOfVitest(report: object): string[];
export function failuresOfPlaywright(report: object): string[];
export function failuresOfReports(folder: string): string[];
