/** A lane of a document as one swimlane per thread, with bars, arrows and scopes. */
package loomlessons.render.timeline;
