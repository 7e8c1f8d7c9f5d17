/** Walks the demonstration's history. Refuses to do anything unless {@code IBOK_DEMO=true}. */
package pl.ibok.demo;
