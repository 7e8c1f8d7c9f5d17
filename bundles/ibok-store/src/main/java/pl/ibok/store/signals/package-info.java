/** Words between nodes over NOTIFY. */
package pl.ibok.store.signals;
