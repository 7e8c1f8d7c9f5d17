/** The node in the framework: services come and go with the database, stores with their bundles. */
package pl.ibok.store.osgi;
