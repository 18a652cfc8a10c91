const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0');

/** `#rrggbb` from channels of 0 to 255; undefined where one is none. */
export function colourOf(...channels: readonly (number | null | undefined)[]): string | undefined {
  const sound = channels.filter((channel) => typeof channel === 'number' && channel >= 0 && channel <= 255);
  if (sound.length < 3 || sound.length < channels.length) return undefined;
  return `#${sound.map((channel) => hex(Number(channel))).join('')}`;
}

/** `#rrggbb` from a hexadecimal colour with or without alpha; undefined where it is none. */
export function colourOfHex(text: string): string | undefined {
  const found = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(text.trim())?.[1];
  if (found !== undefined) return `#${found.toLowerCase()}`;
  const short = /^#([0-9a-f]{3})$/i.exec(text.trim())?.[1];
  return short === undefined ? undefined : `#${short.toLowerCase().replace(/./g, '$&$&')}`;
}

/** The channels of `#rrggbb`; null where it is no such colour. */
export function channelsOf(colour: string): [number, number, number] | null {
  const found = colourOfHex(colour);
  if (found === undefined) return null;
  const channel = (from: number): number => Number.parseInt(found.slice(from, from + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
