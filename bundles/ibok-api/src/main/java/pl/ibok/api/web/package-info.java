/** How a bundle shows pages: resources, pages, forms, downloads and what they say. */
@Version("1.0.0")
package pl.ibok.api.web;

import org.osgi.annotation.versioning.Version;
