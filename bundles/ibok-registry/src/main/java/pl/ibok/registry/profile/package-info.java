/** Contact data of customers: their own page, and the office's decisions. */
package pl.ibok.registry.profile;
