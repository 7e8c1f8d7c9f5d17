/** One search over what every bundle knows. */
@Version("1.0.0")
package pl.ibok.api.search;

import org.osgi.annotation.versioning.Version;
