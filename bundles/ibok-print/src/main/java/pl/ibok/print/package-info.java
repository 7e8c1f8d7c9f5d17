/** Documents for paper and download: PDF from templates, and filled forms. */
package pl.ibok.print;
