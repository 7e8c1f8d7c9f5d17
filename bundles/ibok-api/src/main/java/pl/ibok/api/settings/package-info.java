/** The utility's own rules, edited in the office and effective without a restart. */
@Version("1.0.0")
package pl.ibok.api.settings;

import org.osgi.annotation.versioning.Version;
