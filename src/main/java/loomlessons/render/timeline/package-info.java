/** A lane of a document as one swimlane a thread, with bars, arrows and scopes. */
package loomlessons.render.timeline;
