package loomlessons.architecture.cyclic.outer;

import loomlessons.architecture.cyclic.outer.inner.Inner;

/** Uses the package below, which uses this one: what {@code ArchitectureTest} must find. */
public record Outer(Inner inner) {}
