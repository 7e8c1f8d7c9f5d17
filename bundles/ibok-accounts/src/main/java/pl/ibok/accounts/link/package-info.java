/** Links that carry a secret, and what is sent with them. */
package pl.ibok.accounts.link;
