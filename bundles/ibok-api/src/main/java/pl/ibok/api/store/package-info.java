/** One transaction over JPA and JDBC, files, jobs, the outbox and the database they live in. */
@Version("1.0.0")
package pl.ibok.api.store;

import org.osgi.annotation.versioning.Version;
