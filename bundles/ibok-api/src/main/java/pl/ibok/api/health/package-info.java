/** What /health and /metrics ask the bundles. */
@Version("1.0.0")
package pl.ibok.api.health;

import org.osgi.annotation.versioning.Version;
