import { useCallback } from 'react';
import { useInterface, useWords } from '../interface';

/** Copies the address of the view, or HTML that embeds it, and says what became of it. */
export function useCopyLink(): { readonly copy: () => void; readonly copyEmbed: () => void } {
  const words = useWords();
  const { effects, tell } = useInterface();
  const copy = useCallback(() => {
    void effects.copyLink().then((done) => {
      const leads = effects.linkLeadsToDossier();
      const said = words(done ? (leads ? 'bar.linkCopied' : 'bar.linkCopiedAlone') : 'bar.linkNotCopied');
      const omitted = effects.linkOmits().map((part) => words(`bar.linkOmits.${part}`));
      const list = new Intl.ListFormat(words.locale).format(omitted);
      const parts = [said];
      if (omitted.length > 0) parts.push(words('bar.linkOmits', { what: list }));
      if (!leads) parts.push(words('bar.linkWithoutFile'));
      tell(parts.join(' '));
    });
  }, [effects, words, tell]);
  const copyEmbed = useCallback(() => {
    void effects.copyEmbed().then((done) => {
      const parts = [words(done ? 'bar.embedCopied' : 'bar.embedNotCopied')];
      if (!effects.linkLeadsToDossier()) parts.push(words('bar.linkWithoutFile'));
      tell(parts.join(' '));
    });
  }, [effects, words, tell]);
  return { copy, copyEmbed };
}
