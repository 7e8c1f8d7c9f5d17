/** What time it is, and which day it is in Poland. */
@Version("1.0.0")
package pl.ibok.api.time;

import org.osgi.annotation.versioning.Version;
