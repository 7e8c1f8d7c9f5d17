/** What the registry says on the office's page of a customer. */
package pl.ibok.registry.office;
