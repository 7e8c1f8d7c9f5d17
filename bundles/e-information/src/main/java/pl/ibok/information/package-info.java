/** Notices, outages, tariffs and water quality. */
package pl.ibok.information;
