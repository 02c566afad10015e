import { type FragmentOf, graphql } from "../api/graphql";

/** Outlines of one map, with their source. */
export const OutlineParts = graphql(`
  fragment OutlineParts on Boundaries {
    viewBox
    boxes { x y width height }
    ground
    source
    shapes { code name path labelX labelY room }
  }
`);

export type Outlines = FragmentOf<typeof OutlineParts>;
