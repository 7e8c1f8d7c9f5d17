package pl.ibok.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The route needs this permission. Outside {@code /office} it is a customer's permission, checked for the customer the request names
 * ({@code ?customer=}, the form's {@code customer}, else the session's current one); under {@code /office} a staff permission.
 * A method's annotation wins over its class's. A route with none of {@link Open}, {@link SignedIn}, {@link Requires} does not publish.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {
    String value();
}
