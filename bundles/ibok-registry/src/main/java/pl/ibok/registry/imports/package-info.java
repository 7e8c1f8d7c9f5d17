/** Brings customers, meters, readings and radio data of other systems in, by set-based SQL over the staged rows. */
package pl.ibok.registry.imports;
