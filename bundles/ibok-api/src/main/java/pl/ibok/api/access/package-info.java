/** Who is asking, and what they may see and do. */
@Version("1.0.0")
package pl.ibok.api.access;

import org.osgi.annotation.versioning.Version;
