/** A forgotten password, and the change of the e-mail address. */
package pl.ibok.accounts.recover;
