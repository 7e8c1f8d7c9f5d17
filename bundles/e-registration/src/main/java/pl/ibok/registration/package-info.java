/** Reports and requests: cases with a number, a deadline and an answer. */
package pl.ibok.registration;
