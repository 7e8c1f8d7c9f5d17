/** Links that carry a secret, and the counting of tries at what is open to anybody. */
package pl.ibok.accounts.link;
