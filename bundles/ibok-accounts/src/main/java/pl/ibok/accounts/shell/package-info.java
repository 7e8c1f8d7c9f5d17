/** Commands of the Karaf shell: {@code ibok:account-create}, {@code account-list}, {@code account-lock}, {@code grant}. */
package pl.ibok.accounts.shell;
