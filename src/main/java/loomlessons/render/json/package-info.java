/** The JSON documents, written and read; docs/json.md describes them. */
package loomlessons.render.json;
