/** What bundles add to the pages of the utility's staff. */
@Version("1.0.0")
package pl.ibok.api.office;

import org.osgi.annotation.versioning.Version;
