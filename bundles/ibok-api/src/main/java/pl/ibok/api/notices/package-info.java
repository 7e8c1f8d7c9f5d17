/** Messages to customers: topics, what is sent, and the links whose secrets are made only when it goes. */
@Version("1.0.0")
package pl.ibok.api.notices;

import org.osgi.annotation.versioning.Version;
