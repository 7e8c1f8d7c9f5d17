/** Files that people send: let in only when they are what they should be. */
@Version("1.0.0")
package pl.ibok.api.intake;

import org.osgi.annotation.versioning.Version;
