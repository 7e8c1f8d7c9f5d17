/** Cases: what customers ask of the utility and the utility answers. */
@Version("1.0.0")
package pl.ibok.api.cases;

import org.osgi.annotation.versioning.Version;
