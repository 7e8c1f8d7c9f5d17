/** Work that outlives a request: claimed, kept alive, tried again. */
package pl.ibok.store.jobs;
