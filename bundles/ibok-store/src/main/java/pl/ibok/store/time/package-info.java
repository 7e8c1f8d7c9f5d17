/** The clock of a node. */
package pl.ibok.store.time;
