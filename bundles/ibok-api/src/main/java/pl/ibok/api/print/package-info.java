/** Documents for paper and for download: PDF. */
@Version("1.0.0")
package pl.ibok.api.print;

import org.osgi.annotation.versioning.Version;
