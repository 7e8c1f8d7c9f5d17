/** The utility's rules, kept as rows with the day they begin to hold. */
package pl.ibok.store.settings;
