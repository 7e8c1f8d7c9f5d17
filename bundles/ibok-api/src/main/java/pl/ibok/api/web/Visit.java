package pl.ibok.api.web;

import java.time.LocalDate;
import pl.ibok.api.access.Caller;

/** The request at hand, as a resource method sees it: {@code @Context Visit visit}. Its words are those of the resource's bundle. */
public interface Visit extends Words {

    Caller caller();

    /**
     * Code of the customer this request is about. On a route marked {@code @Requires} outside the office it is there and access to it has been
     * checked; elsewhere null.
     */
    String customer();

    /** The business day in Europe/Warsaw. */
    LocalDate today();

    /** Path of the request without the query, for example {@code /e-reading/meters/7}. */
    String path();

    /** Address of the network peer, for throttling and audit. */
    String remoteAddress();

    /** The form's hidden {@code once} or the {@code Idempotency-Key}; empty when neither was sent. */
    String once();

    /** Absolute address of a path of the portal, from {@code IBOK_PUBLIC_URL}. */
    String absolute(String path);

    /** Whether the answer is for a program (JSON), not for a person. */
    boolean program();

    /** The session cookie's value, for signing out and listing sessions; null without one. */
    String sessionCookie();
}
