import type { Claim } from '../schema/dossier';
import type { Words } from './messages';

/** Who speaks, and how: "South Korea, reported". `speaker` is the name of the claim's `by`. */
export function formatVoice(
  claim: Pick<Claim, 'voice' | 'by'>,
  speaker: string | undefined,
  words: Words,
): string {
  if (claim.by === undefined) return words(`voice.${claim.voice}`);
  return words(`voice.by.${claim.voice}`, { speaker: speaker ?? claim.by });
}
