/** Facts on their way to listeners: at least once, in no promised order. */
package pl.ibok.store.outbox;
