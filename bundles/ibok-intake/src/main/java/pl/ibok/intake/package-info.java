/** Files that people send: recognised by content, checked, scanned. */
package pl.ibok.intake;
