package pl.ibok.portal.visit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import pl.ibok.api.access.Open;
import pl.ibok.api.access.Requires;
import pl.ibok.api.access.SignedIn;

/**
 * Who may use a route.
 *
 * @param kind for anyone, for any signed-in account, or for holders of a permission
 * @param permission null unless a permission is needed
 */
public record Rule(Kind kind, String permission) {
    public enum Kind {
        OPEN,
        SIGNED_IN,
        PERMISSION
    }

    /** The mark of the method, else that of its class, else null: the route is unmarked. */
    public static Rule of(Class<?> resource, Method method) {
        Rule own = marked(method);
        return own != null ? own : marked(resource);
    }

    private static Rule marked(AnnotatedElement element) {
        Requires requires = element.getAnnotation(Requires.class);
        if (requires != null) {
            return new Rule(Kind.PERMISSION, requires.value());
        }
        if (element.isAnnotationPresent(SignedIn.class)) {
            return new Rule(Kind.SIGNED_IN, null);
        }
        return element.isAnnotationPresent(Open.class) ? new Rule(Kind.OPEN, null) : null;
    }

    /** As the register of routes says it: {@code open}, {@code signed-in} or the permission. */
    public String word() {
        return switch (kind) {
            case OPEN -> "open";
            case SIGNED_IN -> "signed-in";
            case PERMISSION -> permission;
        };
    }
}
