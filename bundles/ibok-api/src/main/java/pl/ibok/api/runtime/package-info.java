/** Which e-services this installation has. */
@Version("1.0.0")
package pl.ibok.api.runtime;

import org.osgi.annotation.versioning.Version;
