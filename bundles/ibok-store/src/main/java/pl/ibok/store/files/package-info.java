/** Files in the database: content once, in chunks, streamed both ways. */
package pl.ibok.store.files;
