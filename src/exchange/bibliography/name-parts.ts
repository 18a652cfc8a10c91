import type { CslName } from '../../schema/csl';

/** A name as a format has it, and whether its parts can be told from it. */
export interface WrittenName {
  readonly text: string;
  readonly exact: boolean;
}

/** A particle before the name that it belongs to: "van Gogh", "d'Alembert". */
export function withParticle(particle: string | undefined, name: string): string {
  if (particle === undefined) return name;
  return /['’-]$/.test(particle) ? particle + name : `${particle} ${name}`.trim();
}

/** The given names, with the particle that goes with them: "Alexander von"; '' where there are none. */
export function givenOf({ given, 'dropping-particle': particle }: CslName): string {
  return [given, particle].filter((text) => text !== undefined).join(' ');
}
