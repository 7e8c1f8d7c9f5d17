/** Commands of the administrator's shell. */
package pl.ibok.store.shell;
