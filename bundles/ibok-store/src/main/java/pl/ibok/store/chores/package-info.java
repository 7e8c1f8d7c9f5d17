/** Work that is done again and again, on one node at a time. */
package pl.ibok.store.chores;
