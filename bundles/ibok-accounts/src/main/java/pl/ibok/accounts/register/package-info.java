/** Registering by oneself with the customer code and a second secret. */
package pl.ibok.accounts.register;
