/** A node's share of the database; {@link pl.ibok.store.StoreNode} is the whole without a framework. */
package pl.ibok.store;
