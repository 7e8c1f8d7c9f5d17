/** What time it is, which day it is in Poland, and whether it is worked. */
@Version("1.0.0")
package pl.ibok.api.time;

import org.osgi.annotation.versioning.Version;
