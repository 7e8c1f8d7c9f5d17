/** Accounts and how they are signed in to: passwords, sessions, tokens, grants, roles, the audit. */
package pl.ibok.accounts;
