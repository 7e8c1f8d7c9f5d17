package pl.ibok.registration.file;

import java.util.List;

/**
 * A page of cases.
 *
 * @param next where the following page begins after; null at the end. A page of a search may have few cases or none and still be followed by others, since only so many
 *     are looked through at once
 */
public record Part(List<CaseFile> cases, Place next) {}
