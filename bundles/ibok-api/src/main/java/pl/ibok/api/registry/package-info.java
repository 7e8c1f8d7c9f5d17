/** What the utility knows: customers, contracts, service points, meters, readings and tariffs. */
@Version("1.0.0")
package pl.ibok.api.registry;

import org.osgi.annotation.versioning.Version;
