/** The second factor's arithmetic: codes by time, their encoding, the picture to scan. Knows no database. */
package pl.ibok.accounts.factor;
