/** The demonstration utility, made by running the product's own path with the clock moved. */
@Version("1.0.0")
package pl.ibok.api.demo;

import org.osgi.annotation.versioning.Version;
