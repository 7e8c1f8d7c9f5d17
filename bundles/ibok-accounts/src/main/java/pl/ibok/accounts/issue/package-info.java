/** Accounts issued by the office: from a paper application or for a list, by a letter or by e-mail; and their activation. */
package pl.ibok.accounts.issue;
