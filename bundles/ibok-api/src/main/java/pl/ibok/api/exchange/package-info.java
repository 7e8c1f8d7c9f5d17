/** Bringing files of other systems in, row by row, so that nothing is lost. */
@Version("1.0.0")
package pl.ibok.api.exchange;

import org.osgi.annotation.versioning.Version;
