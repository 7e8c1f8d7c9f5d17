/** What of the registry staff find by typing. */
package pl.ibok.registry.search;
