import type { Citation, QuoteSelector } from '../schema/citation';
import type { CslItem } from '../schema/csl';
import { safeUrl } from '../text/safe-url';

/** A dash and a comma part the pieces of a text directive, so they must not stand in one (WICG Scroll to Text Fragment). */
function encodePiece(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The directive `text=[prefix-,]exact[,-suffix]`. */
function textDirective(quote: QuoteSelector): string {
  const prefix = quote.prefix?.trim() ? `${encodePiece(quote.prefix.trim())}-,` : '';
  const suffix = quote.suffix?.trim() ? `,-${encodePiece(quote.suffix.trim())}` : '';
  return `text=${prefix}${encodePiece(quote.exact)}${suffix}`;
}

/** Address of a record: its own, else that of its DOI; null where there is none that is safe to follow. */
function addressOf(csl: CslItem): URL | null {
  if (csl.URL) return safeUrl(csl.URL);
  return csl.DOI ? safeUrl(`https://doi.org/${encodeURIComponent(csl.DOI).replaceAll('%2F', '/')}`) : null;
}

/**
 * Where a passage can be read: the citation's own address or its source's, led to the quoted words where there are
 * some. Null where neither has an address that is safe to follow.
 */
export function passageLink(csl: CslItem, citation?: Citation): string | null {
  const url = citation?.url ? safeUrl(citation.url) : addressOf(csl);
  if (!url) return null;
  if (!citation?.quote || url.protocol === 'mailto:') return url.href;
  const fragment = url.hash === '' ? '#' : url.hash;
  url.hash = '';
  return `${url.href.replace(/#$/, '')}${fragment}:~:${textDirective(citation.quote)}`;
}

/** The archived copy of a citation, where its address is safe to follow. */
export function archivedLink(citation: Citation | undefined): string | null {
  return citation?.archived ? (safeUrl(citation.archived)?.href ?? null) : null;
}
