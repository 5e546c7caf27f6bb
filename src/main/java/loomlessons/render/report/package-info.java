/** Documents as one web page. */
package loomlessons.render.report;
