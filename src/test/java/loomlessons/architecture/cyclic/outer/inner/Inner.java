package loomlessons.architecture.cyclic.outer.inner;

import loomlessons.architecture.cyclic.outer.Outer;

/** Uses the package above, which uses this one. */
public record Inner(Outer outer) {}
