import { useCallback, useEffect, useState } from 'react';
import { useInterface, useWords } from '../interface';

/** How long the answer stands, milliseconds. */
const shownFor = 4000;

/** Copies the address of the view and says so for a while. */
export function useCopyLink(): { readonly copy: () => void; readonly told: string } {
  const words = useWords();
  const { effects } = useInterface();
  const [told, setTold] = useState('');
  useEffect(() => {
    if (told === '') return;
    const timer = setTimeout(() => setTold(''), shownFor);
    return () => clearTimeout(timer);
  }, [told]);
  const copy = useCallback(() => {
    void effects.copyLink().then((done) => setTold(words(done ? 'bar.linkCopied' : 'bar.linkNotCopied')));
  }, [effects, words]);
  return { copy, told };
}
