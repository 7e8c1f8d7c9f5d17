/** Pages of signing in, of one's own account, and of the office's accounts, roles and audit. */
package pl.ibok.accounts.page;
