/** A schema, its migrations and its persistence unit for each module that brings some. */
package pl.ibok.store.schema;
