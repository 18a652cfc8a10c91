import { useCallback } from 'react';
import { useInterface, useWords } from '../interface';

/** Copies the address of the view, or HTML that embeds it, and says what became of it. */
export function useCopyLink(): { readonly copy: () => void; readonly copyEmbed: () => void } {
  const words = useWords();
  const { effects, tell } = useInterface();
  const copy = useCallback(() => {
    void effects.copyLink().then((done) => {
      const said = words(done ? 'bar.linkCopied' : 'bar.linkNotCopied');
      const omitted = effects.linkOmits().map((part) => words(`bar.linkOmits.${part}`));
      const list = new Intl.ListFormat(words.locale).format(omitted);
      tell(omitted.length === 0 ? said : `${said} ${words('bar.linkOmits', { what: list })}`);
    });
  }, [effects, words, tell]);
  const copyEmbed = useCallback(() => {
    void effects.copyEmbed().then((done) => tell(words(done ? 'bar.embedCopied' : 'bar.embedNotCopied')));
  }, [effects, words, tell]);
  return { copy, copyEmbed };
}
