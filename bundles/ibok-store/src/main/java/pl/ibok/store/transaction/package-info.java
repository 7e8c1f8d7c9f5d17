/** One transaction a thread: the connection, the entity managers and the statements that share it. */
package pl.ibok.store.transaction;
