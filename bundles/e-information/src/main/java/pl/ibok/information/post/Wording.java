package pl.ibok.information.post;

import java.time.LocalDate;
import pl.ibok.information.post.Post.Content;

/**
 * What staff write.
 *
 * @param from first public day; null = the day it is published
 * @param to last public day; null = no end, of an outage the day it ends
 */
public record Wording(Content content, LocalDate from, LocalDate to) {}
