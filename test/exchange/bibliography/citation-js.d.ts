declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(
        data: unknown,
        options: { readonly forceType: string; readonly generateGraph: false; readonly strict?: boolean },
      ): import('../../../src/schema/csl').CslItem[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
