/** Forms and templates to download, filled with the customer's own data. */
package pl.ibok.forms;
