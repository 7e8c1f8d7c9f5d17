/** Regulations, privacy notice and accessibility declaration: written in the office, versioned, shown to everybody. */
package pl.ibok.accounts.legal;
