/** The fictional utility of the small town of Olszany. Names, streets, numbers and the bank are invented. */
package pl.ibok.demo.town;
