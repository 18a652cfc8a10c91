/** The kernel of ForceAtlas2 without graph or worker around it; the package types only its whole. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /** Moves every node once. Nodes take ten numbers each, edges three. */
  export default function iterate(
    settings: ForceAtlas2Settings,
    nodes: Float64Array,
    edges: Float64Array,
  ): unknown;
}
