/** What happens once in an installation: keys made, requests done. */
package pl.ibok.store.once;
