/** Messages to customers by e-mail and in the portal: topics, choices, delivery. */
package pl.ibok.notices;
