package pl.ibok.portal.look;

/**
 * Who serves this portal, as the administrator set it.
 *
 * @param name shown beside the logo and in every title
 * @param logoUrl address of the logo, 42 px high; null for the portal's own mark
 * @param emergencyPhone answered day and night; empty when there is none
 * @param officePhone the office's number, as people write it
 * @param officeHours in words of the page's language, e.g. {@code pn.–pt. 7:00–15:00}
 */
public record Utility(String name, String logoUrl, String emergencyPhone, String officePhone, String officeHours) {}
