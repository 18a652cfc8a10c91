import { escapeHtml } from '../text/escape';

const parameter = 'embed';

/** Height of an embedded view in CSS pixels: graph, legend and timeline have room. */
const height = 600;

/** Whether an address asks for the view without the chrome around it. */
export function asksForEmbed(href: string): boolean {
  return new URL(href).searchParams.get(parameter) === '1';
}

/** The address of the same view with everything around it. */
export function wholeAddress(href: string): string {
  const url = new URL(href);
  url.searchParams.delete(parameter);
  return url.href;
}

/** The address of the same view without the chrome around it. */
export function embedAddress(href: string): string {
  const url = new URL(href);
  url.searchParams.set(parameter, '1');
  return url.href;
}

/**
 * HTML that shows a view inside another page.
 *
 * @param href address of the view
 * @param title of the case, which names the frame for screen readers
 */
export function embedMarkup(href: string, title: string): string {
  const address = escapeHtml(embedAddress(href));
  return (
    `<iframe src="${address}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" ` +
    'allow="clipboard-write" style="border: 0"></iframe>'
  );
}
